"""Signatures are those of RFC 8032, and hold for nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import ed25519

VECTORS = [  # RFC 8032 §7.1: seed, public key, message, signature
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
]


@pytest.mark.parametrize(("seed", "public", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard(seed: str, public: str, message: str, signature: str) -> None:
    key, said = bytes.fromhex(public), bytes.fromhex(message)
    assert ed25519.public_of(bytes.fromhex(seed)) == key
    assert ed25519.sign(bytes.fromhex(seed), said).hex() == signature
    assert ed25519.holds(key, said, bytes.fromhex(signature))
    assert not ed25519.holds(key, said + b"x", bytes.fromhex(signature))


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.data())
def test_a_changed_bit_is_noticed(seed: bytes, message: bytes, data: st.DataObject) -> None:
    public, signature = ed25519.public_of(seed), ed25519.sign(seed, message)
    assert ed25519.holds(public, message, signature)
    at = data.draw(st.integers(0, len(signature) * 8 - 1))
    forged = bytearray(signature)
    forged[at // 8] ^= 1 << at % 8
    assert not ed25519.holds(public, message, bytes(forged))


def test_what_is_no_key_and_no_signature_holds_nothing() -> None:
    seed = bytes(32)
    public, signature = ed25519.public_of(seed), ed25519.sign(seed, b"")
    no_point = (2).to_bytes(32, "little")
    too_great = signature[:32] + ed25519.ORDER.to_bytes(32, "little")
    for key, signed in (
        (public[:-1], signature),
        (public, signature[:-1]),
        (no_point, signature),
        (public, no_point + signature[32:]),
        (public, too_great),
        (b"\xff" * 32, signature),
    ):
        assert not ed25519.holds(key, b"", signed)
