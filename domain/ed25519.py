"""Ed25519 signatures, as RFC 8032 §5.1 has them, on Python's whole numbers (decision 0032).

Made for a handful of papers a day.  It takes some milliseconds, and not always the same: never
sign with it for somebody who can measure the time.
"""

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)  # of -1
HALF = 32  # bytes of a key, and of either half of a signature

Point = tuple[int, int, int, int]  # x, y, z, x·y/z
NEUTRAL: Point = (0, 1, 1, 0)


def public_of(seed: bytes) -> bytes:
    return _packed(_times(_secret(seed)[0], BASE))


def sign(seed: bytes, message: bytes) -> bytes:
    """The same message gives the same signature."""
    secret, prefix = _secret(seed)
    public = _packed(_times(secret, BASE))
    nonce = _hashed(prefix + message)
    commitment = _packed(_times(nonce, BASE))
    answer = (nonce + _hashed(commitment + public + message) * secret) % ORDER
    return commitment + answer.to_bytes(HALF, "little")


def holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether this key signed this message."""
    if len(public) != HALF or len(signature) != 2 * HALF:
        return False
    try:
        key, commitment = _point(public), _point(signature[:HALF])
    except ValueError:
        return False
    answer = int.from_bytes(signature[HALF:], "little")
    if answer >= ORDER:
        return False
    challenge = _hashed(signature[:HALF] + public + message)
    return _equal(_times(answer, BASE), _add(commitment, _times(challenge, key)))


def _secret(seed: bytes) -> tuple[int, bytes]:
    """The secret number, its bits set as §5.1.5 has it, and what nonces are made with."""
    digest = hashlib.sha512(seed).digest()
    number = int.from_bytes(digest[:HALF], "little")
    return number & ((1 << 254) - 8) | (1 << 254), digest[HALF:]


def _hashed(content: bytes) -> int:
    return int.from_bytes(hashlib.sha512(content).digest(), "little") % ORDER


def _add(a: Point, b: Point) -> Point:
    left, right = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = right - left, d - c, d + c, right + left
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(number: int, point: Point) -> Point:
    found = NEUTRAL
    while number:
        if number & 1:
            found = _add(found, point)
        point, number = _add(point, point), number >> 1
    return found


def _equal(a: Point, b: Point) -> bool:
    return not ((a[0] * b[2] - b[0] * a[2]) % P or (a[1] * b[2] - b[1] * a[2]) % P)


def _packed(point: Point) -> bytes:
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(HALF, "little")


def _point(packed: bytes) -> Point:
    """Raises ValueError for what is no point of the curve."""
    number = int.from_bytes(packed, "little")
    y = number & ((1 << 255) - 1)
    x = _x_of(y, number >> 255)
    return x, y, 1, x * y % P


def _x_of(y: int, sign: int) -> int:
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (not x and sign):
        raise ValueError("no point of the curve")
    return P - x if x & 1 != sign else x


BASE = _point((4 * pow(5, P - 2, P) % P).to_bytes(HALF, "little"))
