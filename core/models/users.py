"""The people who sign in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Django's user and nothing more: room for single sign-on, which cannot be added later."""

    class Meta(AbstractUser.Meta):
        verbose_name = "user"
