"""Damage to the site and to the cache of a small project, and builds of parts, chosen by a seeded random generator."""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from pathlib import Path

from everyreader.testing import build


def part_of_a_build(project: Path, chance: random.Random) -> str:
    """Build a part only: one format or one language, or only look."""
    words = chance.choice(
        [
            ["--format", "html"],
            ["--format", "words"],
            ["--language", "pl"],
            ["--language", "en"],
            ["--language", "ur", "--format", "html"],
            ["check"],
            ["--strict"],
        ]
    )
    if words == ["check"]:
        from everyreader.cli.main import main

        main(["check", "--project", str(project), "--today", "2026-11-21"])
    else:
        build(project, *words)
    return " ".join(words)


def damage_site(project: Path, chance: random.Random) -> str:
    """Change or delete a file of the site by hand."""
    found = sorted(path for path in (project / "site").rglob("*") if path.is_file())
    path = chance.choice([*found, project / "site/manifest.json"]) if found else project / "site/manifest.json"
    if chance.random() < 0.5:
        path.unlink(missing_ok=True)
        return f"deleted {path}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(chance.choice([b"", b"damaged", b"{}", path.read_bytes()[:-3] if path.exists() else b"x"]))
    return f"damaged {path}"


def delete_site(project: Path, chance: random.Random) -> str:
    """Delete the whole site, or a folder of it."""
    folder = project / "site" / chance.choice(["", "en", "pl/guides"])
    shutil.rmtree(folder, ignore_errors=True)
    return f"deleted {folder}"


def damage_cache(project: Path, chance: random.Random) -> str:
    """Delete the cache, or cut, scramble or empty its file; or lose or spoil single entries."""
    file = project / ".everyreader/cache.sqlite"
    how = chance.choice(["delete", "cut", "scramble", "junk", "entry", "spoil", "entry", "spoil", "log", "column"])
    if not file.exists() or how == "delete":
        shutil.rmtree(project / ".everyreader", ignore_errors=True)
    elif how in ("entry", "spoil", "column"):
        _damage_entries(file, how, chance)
    elif how == "log":
        file.with_name("cache.sqlite-wal").write_bytes(chance.randbytes(5000))
    else:
        data = file.read_bytes()
        place = chance.randrange(max(1, len(data)))
        file.write_bytes(
            {
                "cut": data[:place],
                "junk": b"junk" * 100,
                "scramble": data[:place] + chance.randbytes(600) + data[place + 600 :],
            }[how]
        )
    return f"cache: {how}"


def _damage_entries(file: Path, how: str, chance: random.Random) -> None:
    base = sqlite3.connect(file)
    with contextlib.closing(base), contextlib.suppress(sqlite3.DatabaseError):  # damaged before
        if how == "column":
            base.execute("alter table entries rename column sum to other")
            return
        names = [name for (name,) in base.execute("select key from entries order by key")]
        for name in chance.sample(names, min(len(names), chance.choice([1, 1, 5]))):
            base.execute(
                "delete from entries where key=?" if how == "entry" else "update entries set value=x'00' where key=?",
                (name,),
            )
        base.commit()
