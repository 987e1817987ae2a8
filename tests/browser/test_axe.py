from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.axe import grave_violations

FRAME = "<html lang=de><title>Innen</title><main><h1>a</h1><img src='data:,'></main></html>"


def test_fault_inside_a_frame_is_found(page: Page) -> None:
    outside = f'<main><h1>a</h1><iframe title="Karte" srcdoc="{FRAME}"></iframe></main>'
    page.set_content(f"<html lang=de><title>Außen</title>{outside}</html>")
    page.frame_locator("iframe").locator("h1").wait_for()
    assert [text.split(":")[0] for text in grave_violations(page)] == ["image-alt in 'Innen'"]


def test_page_without_faults_has_none(page: Page) -> None:
    page.set_content(FRAME.replace("<img src='data:,'>", ""))
    assert grave_violations(page) == []
