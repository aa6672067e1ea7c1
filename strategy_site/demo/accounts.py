"""One account for each role, so that a newcomer can sit in every chair. Never outside DEBUG."""

from dataclasses import dataclass

from core.models import User
from regions.editorial import open_analysts, open_moderators, open_team
from regions.models import RegionPage


@dataclass(frozen=True)
class Account:
    """A name to sign in with, and what it may do."""

    name: str
    role: str

    @property
    def password(self) -> str:
        """The same rule for all, and no secret: these exist only on a developer's machine."""
        return f"{self.name}-demo"


ACCOUNTS = (
    Account("admin", "everything"),
    Account("moderator", "reviews and publishes all regions"),
    Account("analyst", "keeps figures and sources"),
    Account("hertfordshire-editor", "edits Hertfordshire"),
    Account("liverpool-editor", "edits Liverpool City Region"),
)


def load() -> tuple[Account, ...]:
    """Make the accounts that are missing, and put each in its groups."""
    groups = {
        "moderator": open_moderators(),
        "analyst": open_analysts(),
        "hertfordshire-editor": open_team(RegionPage.objects.get(region__slug="hertfordshire")),
        "liverpool-editor": open_team(RegionPage.objects.get(region__slug="liverpool-city-region")),
    }
    for account in ACCOUNTS:
        user, made = User.objects.get_or_create(
            username=account.name,
            defaults={
                "email": f"{account.name}@example.org",
                "is_superuser": account.name == "admin",
                "is_staff": account.name == "admin",
            },
        )
        if made:
            user.set_password(account.password)
            user.save()
            if account.name in groups:
                user.groups.add(groups[account.name])
    return ACCOUNTS
