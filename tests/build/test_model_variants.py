"""A page leads to the files of other formats that are vouched for, and to no others."""

from __future__ import annotations

import msgspec
from effort import takes_less

from everyreader.build.model_variants import with_files
from everyreader.plan.links import file_target
from everyreader.resolve import LinkValue, PageModel

MODEL = PageModel(
    page="files",
    tag="en",
    lang="en-GB",
    direction="ltr",
    title=(),
    title_lang="en-GB",
    address="en/files.html",
    site_name="",
    base_url="",
    document="1",
)


def _leading_to(count: int) -> PageModel:
    """Return a page that leads to another one, and to so many files."""
    files = {file_target(f"en/{number}.pdf"): LinkValue(address=f"en/{number}.pdf") for number in range(count)}
    return msgspec.structs.replace(MODEL, links={"page:a": LinkValue(address="en/a.html"), **files})


def test_what_is_not_vouched_for_is_no_link() -> None:
    """Links to pages stay, and so does a model that loses none."""
    model = _leading_to(2)
    assert set(with_files(model, ["en/1.pdf"]).links) == {"page:a", file_target("en/1.pdf")}
    assert set(with_files(model, ()).links) == {"page:a"}
    assert with_files(model, ["en/0.pdf", "en/1.pdf"]) is model


def test_a_list_of_many_files_takes_no_time() -> None:
    """A page that lists all files of 1,600 pages once compared each with each: 82 of them took 10 of the 17 seconds of
    an edit."""
    model = _leading_to(20_000)
    assert takes_less(0.3, lambda: with_files(model, ()))
