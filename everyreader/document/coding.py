"""The canonical form of a value as bytes, and the digest of bytes."""

from __future__ import annotations

import hashlib

import msgspec

from everyreader.document.tree import Document

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Document)


def encode(value: object) -> bytes:
    """Return the canonical JSON of a value."""
    return _encoder.encode(value)


def decode_document(data: bytes) -> Document:
    """Return the Document that `encode` made these bytes of. Errors: msgspec.DecodeError."""
    return _decoder.decode(data)


def digest(data: bytes) -> str:
    """Return the digest of bytes as 32 hexadecimal digits (SHA-256, of which 128 bits; most processors have it built
    in)."""
    return hashlib.sha256(data).hexdigest()[:32]
