"""The set-up: what it would install, what it says, and when it has nothing to do. Nothing is installed here."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from everyreader import setup
from everyreader.setup import commands, packages, parts

ROOT = Path(__file__).resolve().parent.parent


def pins(name: str) -> dict[str, tuple[str, int]]:
    """Return, for each pin in a lock (a package may have one for each range of Pythons), its line and its hashes."""
    found = re.findall(r"^([\w.-]+)(==.*?)\\\n((?:    --hash=.*\n)*)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    twice = {package for package, _, _ in found if sum(package == other for other, _, _ in found) > 1}
    return {f"{package} {pin.strip()}" if package in twice else package: (pin.strip(), hashes.count("--hash=sha256:"))
            for package, pin, hashes in found}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with two small locks and a .venv that was made from them."""
    (tmp_path / ".venv").mkdir()
    for name in packages.LOCKS.values():
        (tmp_path / name).write_text(f"# how to renew\n{name}==1 \\\n    --hash=sha256:00\n", encoding="utf-8")
    packages.write_stamp(tmp_path / ".venv", packages.read_digests(tmp_path))
    return tmp_path


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return a list that fills with the commands that would have run; each seems to go well."""
    calls: list[list[str]] = []
    for module in (packages, parts):
        monkeypatch.setattr(module, "run", lambda command: calls.append(command) or "")
    return calls


# --- The locks


@pytest.mark.parametrize("lock", packages.LOCKS.values())
def test_lock_names_no_place(lock: str) -> None:
    """A lock holds no address of a registry and no path of the machine that made it."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|file:|index-url|find-links|/tmp|/home|/root|/work", text)


@pytest.mark.parametrize("lock", packages.LOCKS.values())
def test_lock_pins_every_package_by_hash(lock: str) -> None:
    """Every package in a lock has one exact version and at least one hash, so that nothing else can be installed."""
    found = pins(lock)
    assert len(found) == packages.count_packages((ROOT / lock).read_text(encoding="utf-8"))
    assert all(hashes for _, hashes in found.values())


@pytest.mark.parametrize("package", ["pyyaml", "markupsafe", "msgspec", "pillow", "cffi"])
def test_lock_is_not_for_one_machine(package: str) -> None:
    """A package compiled for each Python (3.11 to 3.14) and system (Linux twice, macOS twice, Windows) has a hash for each."""
    assert pins("requirements.txt")[package][1] >= 4 * 5


def test_test_lock_holds_the_build_lock() -> None:
    """What is tested is what is built with: the same versions in both locks."""
    assert pins("requirements.txt").items() <= pins("requirements-test.txt").items()


def test_locks_hold_what_the_project_names() -> None:
    """Each package that pyproject.toml names is in the lock that installs it."""
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = settings["dependencies"] + settings["optional-dependencies"]["test"]
    assert {re.split("[<>=]", name)[0] for name in named} <= pins("requirements-test.txt").keys()


# --- The stamp


def test_untouched_locks_need_nothing(project: Path) -> None:
    """A .venv made from today's locks is current."""
    assert packages.is_current(packages.read_stamp(project / ".venv"), packages.read_digests(project), tests=True)


def test_comment_changes_no_digest() -> None:
    """Other words on how to renew a lock make nobody install again; another version does."""
    assert packages.digest("# a\nx==1\n") == packages.digest("# b\r\nx==1\r\n") != packages.digest("x==2\n")


def test_changed_test_lock_leaves_the_build_alone(project: Path) -> None:
    """A new version of a test package asks for nothing when only a build is set up."""
    (project / "requirements-test.txt").write_text("x==2\n", encoding="utf-8")
    stamp, digests = packages.read_stamp(project / ".venv"), packages.read_digests(project)
    assert packages.is_current(stamp, digests, tests=False) and not packages.is_current(stamp, digests, tests=True)


def test_half_made_venv_is_not_sound(project: Path) -> None:
    """Without a stamp, or with one that was cut off, a .venv is made again."""
    (project / ".venv" / packages.STAMP).write_bytes(b"build\n\xff")
    assert packages.read_stamp(project / ".venv") == {} and not packages.is_sound(project / ".venv")


def test_stamp_goes_first_and_comes_back_last(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that fails leaves no stamp, so that the next set-up mends it."""
    (project / "requirements.txt").write_text("x==2\n", encoding="utf-8")
    monkeypatch.setattr(packages, "run", lambda command: "This command failed: pip")
    assert packages.install_packages(project, tests=False) == "This command failed: pip"
    assert packages.read_stamp(project / ".venv") == {}


def test_only_hashed_wheels_are_installed(project: Path, recorded: list[list[str]]) -> None:
    """Packages are installed by hash and never compiled, and the stamp then names the lock."""
    (project / "requirements.txt").write_text("x==2\n", encoding="utf-8")
    assert packages.install_packages(project, tests=False) == ""
    assert {"--require-hashes", "--only-binary=:all:"} <= set(recorded[-1])
    assert packages.read_stamp(project / ".venv") == {"build": packages.digest("x==2\n")}


def test_confirming_spares_the_next_digest(project: Path) -> None:
    """A lock that was written again with the same content (a checkout does so) is looked into once."""
    os.utime(project / ".venv" / packages.STAMP, (1, 1))
    assert packages.confirm_stamp(str(project))
    assert (project / ".venv" / packages.STAMP).stat().st_mtime > (project / "requirements.txt").stat().st_mtime - 1


def test_changed_lock_is_not_confirmed(project: Path) -> None:
    """A lock with another version is not taken for the installed one."""
    (project / "requirements.txt").write_text("x==2\n", encoding="utf-8")
    assert not packages.confirm_stamp(str(project))


# --- The system's parts


def test_nothing_is_missing_where_all_is_there() -> None:
    """A machine that has every part is asked for none."""
    assert parts.missing_parts(tests=True, has=lambda part: True) == []


def test_build_asks_for_no_browser() -> None:
    """What only the tests need is not installed for a build."""
    lacking = parts.missing_parts(tests=False, has=lambda part: False)
    assert {part.package for part in lacking} == {"libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0",
                                                     "fonts-noto-core", "fonts-noto-cjk"}


def test_tests_ask_for_browser_and_java() -> None:
    """The tests' parts come on top of the build's."""
    lacking = {part.package for part in parts.missing_parts(tests=True, has=lambda part: False)}
    assert {"chromium-headless-shell", "default-jdk-headless", "poppler-utils", "fonts-noto-core"} <= lacking


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
    assert all(part.why for part in parts.BUILD_PARTS + parts.TEST_PARTS)
    assert parts.describe_parts([parts.Part("pango", "sets text")]) == ["  pango: sets text"]


def test_root_needs_no_sudo() -> None:
    """Root installs directly; anybody else through sudo; neither is asked a question."""
    assert parts.apt_command(True, "update")[:2] == ["env", "DEBIAN_FRONTEND=noninteractive"]
    assert parts.apt_command(False, "update")[0] == "sudo"


def on_machine(monkeypatch: pytest.MonkeyPatch, user: int, *programs: str) -> None:
    """Make the machine seem to have these programs only, and this user (0 is root)."""
    monkeypatch.setattr(parts.shutil, "which", lambda name: name if name in programs else None)
    monkeypatch.setattr(parts.os, "geteuid", lambda: user, raising=False)


def test_parts_are_installed_after_saying_why(
    monkeypatch: pytest.MonkeyPatch, recorded: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Root sees what is missing and why, then apt-get runs."""
    on_machine(monkeypatch, 0, "apt-get")
    assert parts.install_parts([parts.Part("pango", "sets text")]) == ""
    assert "  pango: sets text" in capsys.readouterr().err
    assert recorded[-1][-4:] == ["install", "-y", "--no-install-recommends", "pango"]


@pytest.mark.parametrize(("user", "programs"), [(1000, ["apt-get"]), (0, []), (1000, [])])
def test_set_up_goes_on_where_it_may_not_install(
    monkeypatch: pytest.MonkeyPatch, recorded: list[list[str]], capsys: pytest.CaptureFixture[str], user: int, programs: list[str]
) -> None:
    """Without rights, or without apt-get, nothing runs, a person is told what to do, and the set-up goes on."""
    on_machine(monkeypatch, user, *programs)
    assert parts.install_parts([parts.Part("pango", "sets text")]) == "" and recorded == []
    assert "Going on without them" in capsys.readouterr().err


def test_refused_sudo_is_not_the_end(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A person whom sudo refuses gets the command for an administrator; a failure as root stops the set-up."""
    monkeypatch.setattr(parts, "install_by_apt", lambda missing, is_root: "This command failed: apt-get")
    on_machine(monkeypatch, 1000, "apt-get", "sudo")
    assert parts.install_parts([parts.Part("pango", "sets text")]) == ""
    assert "An administrator can install them: apt-get install --no-install-recommends pango" in capsys.readouterr().err
    on_machine(monkeypatch, 0, "apt-get")
    assert parts.install_parts([parts.Part("pango", "sets text")]) == "This command failed: apt-get"


def test_unknown_package_is_left_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A package that this system's lists lack does not keep the others from being installed."""
    calls: list[list[str]] = []
    monkeypatch.setattr(parts, "run", lambda command: calls.append(command) or ("no" if "chromium" in command else ""))
    assert parts.install_by_apt([parts.Part("chromium", "b"), parts.Part("pango", "t")], is_root=True) == ""
    assert calls[-1][-1] == "pango" and "chromium" not in calls[-1]
    assert "no chromium" in capsys.readouterr().err


# --- What a person is told


def test_failed_command_is_named_with_its_last_words() -> None:
    """A failure shows the command, as it can be copied, and the end of what it wrote."""
    told = commands.describe_failure(["pip", "a b"], "".join(f"line {number}\n\n" for number in range(20)))
    assert told.splitlines()[:2] == ["This command failed: pip 'a b'", "    line 12"] and told.endswith("line 19")


def test_command_that_is_not_there_is_a_sentence() -> None:
    """A missing program is told, not raised."""
    assert commands.run(["/no/such/program"]).startswith("This command failed: /no/such/program\n    No such file")


def test_other_settings_do_not_reach_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person's PYTHONPATH or PIP_TARGET changes nothing of what is installed, or where."""
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    assert commands.run([sys.executable, "-c", "import os; raise SystemExit('PYTHONPATH' in os.environ or 'PIP_TARGET' in os.environ)"]) == ""


def test_unreadable_folder_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A set-up that meets a broken disk or folder says so in one sentence and ends with 2."""
    monkeypatch.setattr(parts, "missing_parts", lambda tests: [])
    monkeypatch.setattr(packages, "is_sound", lambda venv: True)
    assert setup.set_up(str(tmp_path / "gone"), tests=False) == 2
    assert capsys.readouterr().err.startswith("The set-up stopped: No such file or directory: ")


def test_lack_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that needs more than is there can say what, and how to get it, without installing it."""
    monkeypatch.setattr(setup, "find_spec", lambda name: None if name == "pytest" else name)
    monkeypatch.setattr(parts, "missing_parts", lambda tests: [parts.Part("pango", "sets text")])
    monkeypatch.setattr(setup.checker, "is_installed", lambda root: False)
    monkeypatch.setattr(setup.servers, "is_installed", lambda root: False)
    assert setup.describe_lack(tests=True) == "Missing: pytest, pango, vnu-jar, nginx and Apache. Run: python3 build.py --setup test"
    assert setup.describe_lack(tests=False) == "Missing: pango. Run: python3 build.py --setup"
    assert setup.describe_lack(tests=True, system=False) == "Missing: pytest. Run: python3 build.py --setup dev"


def test_set_up_of_developers_asks_the_system_for_nothing(project: Path, recorded: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """`--setup dev` installs the Python packages of the tests: no apt-get, no npm, even where the system's parts are missing."""
    monkeypatch.setattr(parts, "has_part", lambda part: False)
    (project / "requirements-test.txt").write_text("x==2\n", encoding="utf-8")
    assert setup.install(project, tests=True, system=False) == ""
    assert [command for command in recorded if "apt-get" in command or any("npm" in word for word in command)] == []
    assert recorded[-1][-2:] == ["-r", str(project / "requirements-test.txt")]
