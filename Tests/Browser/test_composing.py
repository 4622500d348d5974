"""Words that are composed with an input method, in Chromium, Firefox and WebKit."""

import json
import time
from collections.abc import Callable

import pytest
from engines.engine import Engine
from engines.launching import AT_REST, in_each_engine
from pages import load_site

# What an input method sends for each state of what it composes: the field holds it, and no key counts.
COMPOSED = """((text, key) => {
    const field = document.getElementById("query");
    field.focus();
    if (!window.composed) field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    window.composed = true;
    field.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }));
    field.value = text;
    field.dispatchEvent(new CompositionEvent("compositionupdate", { data: text, bubbles: true }));
    field.dispatchEvent(new InputEvent("input", { data: text, isComposing: true, inputType: "insertCompositionText", bubbles: true }));
    field.setSelectionRange(text.length, text.length);
})"""
# Chromium and Firefox send the key that confirms before the end of composing, WebKit after it and as no part of it.
CONFIRMED = """((text, first) => {
    const field = document.getElementById("query");
    const key = () => field.dispatchEvent(new KeyboardEvent("keydown",
        { key: "Enter", keyCode: 229, isComposing: first, bubbles: true, cancelable: true }));
    if (first) key();
    field.dispatchEvent(new CompositionEvent("compositionend", { data: text, bubbles: true }));
    if (!first) key();
    window.composed = false;
})"""
FIELD = """(() => {
    const field = document.getElementById("query");
    return [field.value, field.selectionEnd, document.activeElement === field, location.search,
        document.querySelectorAll("#results a.hit").length];
})()"""


@pytest.mark.skipif("ja" not in load_site().languages, reason="the words are Japanese")
@pytest.mark.parametrize("key_first", [True, False], ids=["key-then-end", "end-then-key"])
@in_each_engine
def test_nothing_is_searched_or_lost_while_an_input_method_composes(
    name: str, key_first: bool, engines: Callable[..., Engine], root: Callable[[str], str]
) -> None:
    engine = engines(name)
    engine.open(f"{root('http')}ja/search.html")
    engine.wait("document.readyState === 'complete'")
    before = ""
    for part, states in (("古い番号", ["ｆ", "ふ", "ふr", "ふる", "ふるいばんごう", "古い番号", "古い番号"]), ("コード", ["k", "こ", "こーど", "コード"])):
        shown = engine.evaluate(FIELD)[3:]
        # Space asks for candidates, arrows choose among them.
        for state, key in zip(states, ["Process", "Process", "Process", "Process", " ", "ArrowDown", "ArrowUp"], strict=False):
            text = before + state
            engine.evaluate(f"({COMPOSED})({json.dumps(text)}, {json.dumps(key)})")
            # Longer than the page waits for the next key.
            time.sleep(0.4)
            assert engine.evaluate(FIELD) == [text, len(text), True, *shown], state
        before += part
        engine.evaluate(f"({CONFIRMED})({json.dumps(before)}, {json.dumps(key_first)})")
        engine.wait("document.querySelectorAll('#results a.hit').length > 0")
        engine.wait(AT_REST)
        assert engine.evaluate(FIELD)[:3] == [before, len(before), True]
        assert engine.url.split("?")[0].endswith("/ja/search.html")
