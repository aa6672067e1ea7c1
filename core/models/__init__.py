"""What any page needs, by name."""

from core.models.entries import Entry, Spelling
from core.models.generation import Generation
from core.models.media import SiteImage, SiteRendition
from core.models.pages import BasePage, ContentPage, HomePage
from core.models.sources import Source
from core.models.strategy import Colour, Pattern, Sector, Theme
from core.models.users import User

__all__ = [
    "BasePage",
    "Colour",
    "ContentPage",
    "Entry",
    "Generation",
    "HomePage",
    "Pattern",
    "Sector",
    "SiteImage",
    "SiteRendition",
    "Source",
    "Spelling",
    "Theme",
    "User",
]
