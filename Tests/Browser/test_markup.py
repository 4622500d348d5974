"""Every page of the site, read as a file."""

import gzip
from collections import Counter
from collections.abc import Iterator

import html5lib
from pages import WIZARD, Site
from structures import VOID, looked_at
from turbohtml import Element, Node, TokenType, parse, tokenize

WIZARD_LIMIT = 14_000


def written(text: str) -> Iterator[tuple[int, str]]:
    """The elements of a page with their depths, as their tags say; a tag that ends nothing counts as an element too."""
    around: list[str] = []
    for token in tokenize(text):
        tag = (token.tag or "").lower()
        if token.type == TokenType.START_TAG:
            yield len(around), tag
            if tag not in VOID and not token.self_closing:
                around.append(tag)
        elif token.type == TokenType.END_TAG:
            if around[-1:] == [tag]:
                around.pop()
            else:
                yield len(around), "/" + tag


def built(node: Node, depth: int = 0) -> Iterator[tuple[int, str]]:
    """The same as a browser builds them, which moves, opens and closes elements where tags are wrong."""
    for child in node.children:
        if isinstance(child, Element):
            yield depth, child.tag.lower()
        yield from built(child, depth + isinstance(child, Element))


def test_every_page_is_built_as_it_is_written(site: Site) -> None:
    wrong = []
    for path in site.pages:
        text = (site.folder / path).read_text(encoding="utf-8")
        # What stands in "noscript" is words to both.
        document = parse(text, scripting=True)
        wrong += [] if text.startswith("<!doctype html>") else [f"{path}: no doctype"]
        wrong += [f"{path}:{error.line}:{error.col}: {error.code}" for error in document.errors]
        both = zip([*written(text), (0, "the end")], [*built(document), (0, "the end")], strict=False)
        wrong += [f"{path}: {one} becomes {other}" for one, other in both if one != other][:1]
    assert wrong == []


def test_html5lib_finds_no_error_in_any_kind_of_element(site: Site) -> None:
    errors = []
    for path in looked_at():
        parser = html5lib.HTMLParser()
        parser.parse((site.folder / path).read_bytes(), transport_encoding="utf-8")
        errors += [f"{path}:{line}:{column}: {code} {values}" for (line, column), code, values in parser.errors]
    assert errors == []


def test_every_page_has_a_title_and_one_first_heading(site: Site) -> None:
    assert [path for path, page in site.pages.items() if not page.title.strip()] == []
    assert [path for path, page in site.pages.items() if page.headings != 1] == []


def test_ids_are_unique_on_each_page(site: Site) -> None:
    doubled = {path: [id for id, count in Counter(page.ids).items() if count > 1] for path, page in site.pages.items()}
    assert {path: ids for path, ids in doubled.items() if ids} == {}


def test_a_page_in_the_folder_of_a_language_says_that_language(site: Site) -> None:
    wrong = {
        path: page.lang
        for path, page in site.pages.items()
        if not page.lang or (path.split("/")[0] in site.languages and page.lang != path.split("/")[0])
    }
    assert wrong == {}


def test_pages_that_name_each_other_as_translations_agree(site: Site) -> None:
    wrong = []
    for path, page in site.pages.items():
        # The choice of language stands for readers of any other; the rest are not to be listed.
        if path.split("/")[0] not in site.languages or not page.alternates:
            continue
        named = {lang: (site.target(page, href) or (href, ""))[0] for lang, href in page.alternates.items()}
        if named.get(page.lang) != path:
            wrong.append(f"{path} does not name itself")
        for lang, other in named.items():
            if other not in site.pages:
                wrong.append(f"{path} names {other}, which is not there")
                continue
            if not page.alternates[lang].startswith(site.base or "?"):
                wrong.append(f"{path} does not name {other} by a whole address")
            translation = site.pages[other]
            if lang != "x-default" and translation.lang != lang:
                wrong.append(f"{path} says {other} is {lang}; it is {translation.lang}")
            back = translation.alternates.get(page.lang)
            if lang != "x-default" and (back is None or (site.target(translation, back) or ("", ""))[0] != path):
                wrong.append(f"{path} names {other}, which names {back} for {page.lang}")
    assert wrong == []


def test_every_page_but_the_choice_of_language_and_404_stands_in_every_language(site: Site) -> None:
    missing = [
        path
        for path, page in site.pages.items()
        if path.split("/")[0] in site.languages
        and page.kind != "not-found"
        and not all("/".join([language, *path.split("/")[1:]]) in site.pages for language in site.languages)
    ]
    assert missing == []


def test_wizard_pages_carry_no_script_but_those_that_continue_one_and_are_small(site: Site) -> None:
    wizard = [path for path, page in site.pages.items() if page.kind in WIZARD]
    assert wizard != []
    # A page with which a script continues has the one that leads there; every list is such a page.
    scripts = {path: site.pages[path].scripts for path in wizard}
    assert {path: count for path, count in scripts.items() if count != ("onward" in site.pages[path].ids)} == {}
    assert [path for path in wizard if site.pages[path].kind == "wizard-list" and not scripts[path]] == []
    sizes = {path: len(gzip.compress((site.folder / path).read_bytes(), 6)) for path in wizard}
    assert {path: size for path, size in sizes.items() if size > WIZARD_LIMIT} == {}
