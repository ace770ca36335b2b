"""The set-up: what it would install, what it says, and when it has nothing to do. Nothing is installed here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from machines import Recorded, recording

from everyreader import setup
from everyreader.setup import commands, packages, parts

ROOT = Path(__file__).resolve().parents[2]


def test_nothing_is_missing_where_all_is_there() -> None:
    """A machine that has every part is asked for none."""
    assert parts.missing_parts(need="test", has=lambda part: True) == []


def test_build_asks_for_no_browser() -> None:
    """What only the tests need is not installed for a build."""
    lacking = parts.missing_parts(need="build", has=lambda part: False)
    assert {part.package for part in lacking} == {
        "libpango-1.0-0",
        "libpangoft2-1.0-0",
        "libharfbuzz-subset0",
        "fonts-noto-core",
        "fonts-noto-cjk",
    }


@pytest.mark.parametrize("need", ["check", "test"])
def test_checks_and_tests_ask_for_browser_and_java(need: packages.Need) -> None:
    """Their parts come on top of the build's."""
    lacking = {part.package for part in parts.missing_parts(need, has=lambda part: False)}
    assert {"chromium-headless-shell", "default-jdk-headless", "poppler-utils", "fonts-noto-core"} <= lacking


def test_a_project_with_recordings_asks_for_ffmpeg(tmp_path: Path) -> None:
    """Nobody else fetches it for a build; the tests always do."""
    record = tmp_path / "content/en/page.recordings.yml"
    assert not parts.has_recordings(tmp_path)
    record.parent.mkdir(parents=True)
    record.touch()
    assert parts.has_recordings(tmp_path)
    for need, films, there in (
        ("build", False, False),
        ("build", True, True),
        ("check", False, False),
        ("test", False, True),
    ):
        lacking = {part.package for part in parts.missing_parts(need, lambda part: False, films)}
        assert ("ffmpeg" in lacking) == there


def test_library_that_is_not_there_is_missing() -> None:
    """A library is there when the loader finds it, and only then."""
    assert not parts.has_part(parts.library("x", "y", "libno-such-library"))


def test_font_is_found_below_its_folder(tmp_path: Path) -> None:
    """A font counts wherever it lies in a font folder."""
    (tmp_path / "noto").mkdir()
    (tmp_path / "noto" / "A.ttf").touch()
    assert parts.has_font("A.ttf", [tmp_path]) and not parts.has_font("B.ttf", [tmp_path, tmp_path / "gone"])


def test_each_part_says_what_it_does() -> None:
    """Nobody is asked to install a name without a reason."""
    assert all(part.why for part in parts.BUILD_PARTS + parts.CHECK_PARTS)
    assert parts.describe_parts([parts.Part("pango", "sets text")]) == ["  pango: sets text"]


def test_root_needs_no_sudo() -> None:
    """Root installs directly; anybody else through sudo; neither is asked a question."""
    assert parts.apt_command(True, "update")[:2] == ["env", "DEBIAN_FRONTEND=noninteractive"]
    assert parts.apt_command(False, "update")[0] == "sudo"


def test_parts_are_installed_after_saying_why(recorded: Recorded, capsys: pytest.CaptureFixture[str]) -> None:
    """Root sees what is missing and why, then apt-get runs."""
    assert parts.install_parts([parts.Part("pango", "sets text")], recorded.machine) == ""
    assert "  pango: sets text" in capsys.readouterr().err
    assert recorded.calls[-1][-4:] == ["install", "-y", "--no-install-recommends", "pango"]


@pytest.mark.parametrize(("is_root", "programs"), [(False, ["apt-get"]), (True, []), (False, [])])
def test_set_up_goes_on_where_it_may_not_install(
    is_root: bool, programs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Without rights, or without apt-get, nothing runs, a person is told what to do, and the set-up goes on."""
    machine, calls = recording(*programs, is_root=is_root)
    assert parts.install_parts([parts.Part("pango", "sets text")], machine) == "" and calls == []
    assert "Going on without them" in capsys.readouterr().err


def test_refused_sudo_is_not_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    """A person whom sudo refuses gets the command for an administrator; a failure as root stops the set-up."""
    somebody, root = recording("apt-get", "sudo", is_root=False, fails="install"), recording("apt-get", fails="install")
    assert parts.install_parts([parts.Part("pango", "sets text")], somebody.machine) == ""
    assert "An administrator can install them: apt-get install --no-install-recommends pango" in capsys.readouterr().err
    assert parts.install_parts([parts.Part("pango", "sets text")], root.machine) == "This command failed: install"


def test_unknown_package_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """A package that this system's lists lack does not keep the others from being installed."""
    machine, calls = recording("apt-get", fails="chromium")
    assert parts.install_by_apt([parts.Part("chromium", "b"), parts.Part("pango", "t")], True, machine) == ""
    assert calls[-1][-1] == "pango" and "chromium" not in calls[-1]
    assert "no chromium" in capsys.readouterr().err


def test_failed_command_is_named_with_its_last_words() -> None:
    """A failure shows the command, as it can be copied, and the end of what it wrote."""
    told = commands.describe_failure(["pip", "a b"], "".join(f"line {number}\n\n" for number in range(20)))
    assert told.splitlines()[:2] == ["This command failed: pip 'a b'", "    line 12"] and told.endswith("line 19")


def test_command_that_is_not_there_is_a_sentence() -> None:
    """A missing program is reported, not raised."""
    assert commands.run(["/no/such/program"]).startswith("This command failed: /no/such/program\n    No such file")


def test_other_settings_do_not_reach_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person's PYTHONPATH or PIP_TARGET changes nothing of what is installed, or where."""
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    assert (
        commands.run(
            [
                sys.executable,
                "-c",
                "import os; raise SystemExit('PYTHONPATH' in os.environ or 'PIP_TARGET' in os.environ)",
            ]
        )
        == ""
    )


def test_unreadable_folder_is_a_sentence(
    tmp_path: Path, recorded: Recorded, capsys: pytest.CaptureFixture[str]
) -> None:
    """A set-up that meets a broken disk or folder says so in one sentence and ends with 2."""
    assert setup.set_up(str(tmp_path / "gone"), "build", system=False, machine=recorded.machine) == 2
    assert "The list of packages, requirements.txt, is not here. " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("need", "system", "lack"),
    [
        ("test", True, "Missing: pytest, pango, vnu-jar, nginx and Apache. Run: python3 build.py --setup test"),
        ("check", True, "Missing: pango, vnu-jar. Run: python3 build.py --setup check"),
        ("build", True, "Missing: pango. Run: python3 build.py --setup"),
        ("test", False, "Missing: pytest. Run: python3 build.py --setup dev"),
    ],
)
def test_lack_is_named_with_its_remedy(need: packages.Need, system: bool, lack: str, tmp_path: Path) -> None:
    """A command that needs more than is there can say what, and how to get it, without installing it."""
    pango = next(part for part in parts.BUILD_PARTS if "pango" in part.package)
    said = setup.describe_lack(
        need, system, lambda part: part is not pango, lambda name: None if name == "pytest" else name, tmp_path
    )
    assert said == lack.replace(" pango", f" {pango.package}")


def test_set_up_of_developers_asks_the_system_for_nothing(project: Path, recorded: Recorded) -> None:
    """`--setup dev` installs the Python packages of the tests: no apt-get, no npm, even where the system's parts are
    missing."""
    (project / "requirements-test.txt").write_text("x==2\n", encoding="utf-8")
    assert setup.install(project, "test", False, recorded.machine, lambda part: False) == ""
    asked = [command for command in recorded.calls if "apt-get" in command or any("npm" in word for word in command)]
    assert asked == []
    assert recorded.calls[-1][-2:] == ["-r", str(project / "requirements-test.txt")]
