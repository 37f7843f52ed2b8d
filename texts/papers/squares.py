"""The QR code of a seal: its squares, and as a picture."""

import io

BORDER = 2  # squares; the paper around it is white, too


def matrix(text: str) -> list[bytes]:
    """Rows of 0 and 1, the white border among them."""
    return [bytes(row) for row in _code(text).matrix_iter(scale=1, border=BORDER)]


def picture(text: str) -> bytes:
    """A PNG, ten dots a square."""
    out = io.BytesIO()
    _code(text).save(out, kind="png", scale=10, border=BORDER)
    return out.getvalue()


def _code(text: str):  # type: ignore[no-untyped-def]  # noqa: ANN202  (segno has no types)
    import segno

    return segno.make_qr(text, error="l", encoding="utf-8", boost_error=True)
