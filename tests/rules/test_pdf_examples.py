"""Each rule about PDF files passes a file that is right and fails one that is wrong, made here with WeasyPrint."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.finding import Finding, run_rule
from everyreader.pdf.fonts import SIGNS
from everyreader.proof.artefacts import PdfFile
from everyreader.rules.pdf import language, pdf_ua

pytestmark = pytest.mark.pdf

BY_WEASYPRINT = ("pdf/fonts", "pdf/language", "pdf/pdf-ua", "pdf/smallest-text")
"""The rules that are seen here to find what is wrong."""


def languages_of(path: Path, *expected: str) -> list[Finding]:
    """Return what the rule on languages finds in a file that should have some."""
    return list(run_rule("pdf/language", [PdfFile(path, languages=frozenset(expected))]) or ())


def fonts_of(path: Path, *allowed: str) -> list[Finding]:
    """Return what the rule on fonts finds in a file that may have some."""
    return list(run_rule("pdf/fonts", [PdfFile(path, fonts=frozenset(allowed))]) or ())


def sizes_of(path: Path, smallest: float) -> list[Finding]:
    """Return what the rule on small text finds in a file."""
    return list(run_rule("pdf/smallest-text", [PdfFile(path, smallest=smallest)]) or ())


SOUND = """<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Your choice</title>
<style>{style}</style><body><h1>Your choice</h1>
<p>You can <a href="https://www.nhs.uk/">opt out</a>.</p>{more}</body></html>"""
PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs="


def pdf(
    folder: Path, name: str, *, more: str = "", style: str = "", variant: str | None = "pdf/ua-1", html: str = SOUND
) -> Path:
    """A PDF of a small page; without a variant it has no tags."""
    from weasyprint import HTML

    path = folder / f"{name}.pdf"
    page = HTML(string=html.replace("{style}", style).replace("{more}", more), base_url=str(folder))
    page.write_pdf(path, pdf_variant=variant, pdf_tags=variant is not None)
    return path


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the launcher of veraPDF is compiled, once for all tests of this file."""
    return tmp_path_factory.mktemp("verapdf")


def test_verapdf_passes_a_sound_file_and_fails_each_planted_fault(tmp_path: Path, cache: Path) -> None:
    """One run tells the sound file from six unsound ones, each by the clause it breaks."""
    faults = {
        pdf(tmp_path, "untagged", variant=None): "7.1-11",
        pdf(tmp_path, "no-alternative", more=f"<img src='{PICTURE}' alt=''>"): "7.3-1",
        pdf(tmp_path, "skipped-heading", more="<h4>Deep</h4>"): "7.4.2-1",
        pdf(tmp_path, "no-language", html=SOUND.replace(' lang="en-GB"', "")): "7.2-29",
        pdf(tmp_path, "no-title", html=SOUND.replace("<title>Your choice</title>", "")): "7.1-9",
        pdf(tmp_path, "no-header", more="<table><tr><th>Day</th><td>Monday</td></tr></table>"): "7.5-1",
    }
    sound = pdf(tmp_path, "sound", more=f"<img src='{PICTURE}' alt='A white square'>")
    findings = pdf_ua.validate([sound, *faults], cache=cache)
    clauses = {
        path: {finding.piece for finding in findings if finding.path == path.as_posix()} for path in (sound, *faults)
    }
    assert clauses[sound] == set()
    assert {path.stem: clause in clauses[path] for path, clause in faults.items()} == dict.fromkeys(
        (path.stem for path in faults), True
    )


def test_what_is_no_pdf_is_a_finding(tmp_path: Path, cache: Path) -> None:
    """A file of junk, a cut-off file and a missing file are reported, and do not stop the others."""
    sound = pdf(tmp_path, "sound")
    junk, cut, gone = tmp_path / "junk.pdf", tmp_path / "cut.pdf", tmp_path / "gone.pdf"
    junk.write_text("not a PDF", encoding="utf-8")
    cut.write_bytes(sound.read_bytes()[:600])
    findings = pdf_ua.validate([junk, cut, gone, sound], cache=cache)
    assert {finding.path for finding in findings} == {path.as_posix() for path in (junk, cut, gone)}
    for path in (junk, cut):
        assert "cannot be read" in languages_of(path, "en-GB")[0].message
        assert "cannot be read" in fonts_of(path, "NotoSans")[0].message
        assert "cannot be read" in sizes_of(path, 12)[0].message


def test_without_java_nothing_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Java is missing the rule says so loudly; and with no files it is inapplicable."""
    assert run_rule("pdf/pdf-ua", []) is None
    sound = pdf(tmp_path, "sound")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(pdf_ua.JavaMissing, match="javac was not found"):
        pdf_ua.validate([sound], cache=tmp_path / "classes")


def test_a_broken_engine_is_no_pass(tmp_path: Path) -> None:
    """When the engine does not answer for every file, no file is said to have passed."""
    sound = pdf(tmp_path, "sound")
    for compiled in pdf_ua.compile_checker(tmp_path, pdf_ua.engine()).glob("*.class"):
        compiled.unlink()
    with pytest.raises(pdf_ua.EngineFailed, match="did not examine every file"):
        pdf_ua.validate([sound], cache=tmp_path)


def test_language_of_the_file_and_of_its_parts(tmp_path: Path) -> None:
    """A missing main language and a dropped part language are both found; languages in the tag tree are seen."""
    import pikepdf

    path = pdf(tmp_path, "page", more="<p lang='pl'>Zadzwoń</p>")
    assert languages_of(path, "en-gb") == []
    assert language.languages(pdf(tmp_path, "plain")) == {"en-GB"}
    assert [finding.piece for finding in languages_of(pdf(tmp_path, "plain"), "en-GB", "cy")] == ["cy"]
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        file.Root.StructTreeRoot.K[0].K[0].Lang = pikepdf.String("cy")
        del file.Root.Lang
        file.save(path)
    assert language.languages(path) >= {"cy"}
    assert "does not say which language" in languages_of(path, "cy")[0].message


def test_only_chosen_fonts_and_all_embedded(tmp_path: Path) -> None:
    """A font that crept in is named; a font that is not inside the file is named."""
    import pikepdf

    style = "body { font-family: 'Noto Sans' }"
    chosen = ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"]
    path = pdf(tmp_path, "sound", style=style)
    assert fonts_of(path, *chosen) == []
    crept_in = fonts_of(pdf(tmp_path, "crept-in", style=style, more="<p>ഫോൺ</p>"), *chosen)
    assert ["not one of the fonts chosen" in finding.message for finding in crept_in] == [True]
    of_signs = style.replace("Sans'", "Sans', 'Noto Sans Math', 'Noto Sans Symbols2'")
    signs = pdf(tmp_path, "signs", style=of_signs, more="<h2>Phone ✆ 𝕏</h2>")
    assert fonts_of(signs, *chosen, *SIGNS) == [] and len(fonts_of(signs, *chosen)) == 2
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        for each in file.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
                del each["/FontFile2"]
        file.save(path)
    assert {finding.message.split(" is ")[1] for finding in fonts_of(path, *chosen)} == {"not embedded."}


def test_text_below_the_promised_size_is_found(tmp_path: Path) -> None:
    """Small text is found whether its size is small or it was scaled down, in the body or the margin of the page."""
    style = "body { font-size: 18pt } @page { @bottom-center { content: 'Page 1'; font-size: 18pt } }"
    assert sizes_of(pdf(tmp_path, "sound", style=style), 18) == []
    small = {
        "by its size": pdf(tmp_path, "size", style=style, more="<p style='font-size: 12pt'>Small print</p>"),
        "by scaling": pdf(tmp_path, "scale", style=style, more="<p style='transform: scale(.5)'>Small print</p>"),
        "turned": pdf(
            tmp_path, "turn", style=style, more="<p style='font-size: 9pt; transform: rotate(90deg)'>Small print</p>"
        ),
        "see-through": pdf(
            tmp_path, "pale", style=style, more="<p style='font-size: 9pt; opacity: .5'>Small print</p>"
        ),
    }
    for how, path in small.items():
        assert "Small print" in "".join(finding.piece for finding in sizes_of(path, 18)), how
    margin = pdf(tmp_path, "margin", style=style.replace("'; font-size: 18pt", "'; font-size: 10pt"))
    assert [finding.message for finding in sizes_of(margin, 18)] == [
        "On page 1 “Page 1” is 10 point; the least is 18 point."
    ]
