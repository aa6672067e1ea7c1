"""An editor's desk: signing in, the form of a page, and the preview beside it."""

from playwright.sync_api import FrameLocator, Page

# Wagtail looks for changes only from when it says so, two seconds after the form is there.
SAY_WHEN_READY = """
document.addEventListener("w-unsaved:watch-edits", () => {
    document.documentElement.dataset.ready = "";
});
"""
READY = "html[data-ready]"


def sign_in(page: Page, name: str) -> Page:
    """Go to the dashboard as one of the demonstration's accounts."""
    page.add_init_script(SAY_WHEN_READY)
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(f"{name}-demo")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")
    return page


def preview(page: Page) -> FrameLocator:
    """Open the preview beside the form. What it shows follows what is typed."""
    page.get_by_role("button", name="Toggle preview").click()
    return page.frame_locator("#w-preview-iframe")
