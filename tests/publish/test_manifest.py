"""The manifest is written in one order, whoever made its entries in which."""

from __future__ import annotations

from pathlib import Path

import msgspec

from everyreader.baseline import Baseline
from everyreader.publish import MANIFEST, read_manifest
from everyreader.publish.manifest import PROJECT, Written, read_baseline, write_manifest


def test_manifest_is_sorted_by_path_and_by_field(tmp_path: Path) -> None:
    """Its bytes are those of all that it holds, sorted: paths of any script, pages that are gone or only meant, and the
    project."""
    parts = tmp_path / "parts"
    parts.mkdir()
    baseline = Baseline(id="trust", settings=("name",), values={"phone": ("phone", "a", "b"), "date": ("date", "", "")})
    listed = {
        "ur/صفحہ.html": Written("c" * 64, 3),
        "en/b.html": Written("a" * 64, 1),
        "en/gone.html": Written("", 0, gone=True),
        "en/🙂.html": Written("d" * 64, 4),
        "en/a.html": Written("b" * 64, 2, meant="e" * 32),
        "en/ﬀ.html": Written("d" * 64, 4),
    }
    data = write_manifest(tmp_path, parts, listed, baseline)
    whole = msgspec.json.encode({**listed, PROJECT: baseline}, order="sorted")
    assert data == (tmp_path / MANIFEST).read_bytes() == msgspec.json.format(whole, indent=1)
    assert read_manifest(tmp_path) == listed and read_baseline(tmp_path) == baseline
