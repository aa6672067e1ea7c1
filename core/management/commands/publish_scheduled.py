"""`manage.py publish_scheduled`: Wagtail's command, but what one page meets with stops no other."""

import logging
from collections.abc import Callable

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


class Command(WagtailCommand):
    help = "Publish what is due, sources before the pages that rest on them, and end what is over."

    def handle(self, *args, **options) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        failed = self.expire()
        due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
        in_order = sorted(due, key=lambda one: (is_page(one), one.approved_go_live_at))
        failed += sum(not self.publish(revision) for revision in in_order)
        if failed:
            self.stderr.write(f"{failed} could not be done; each is tried again at the next run.")

    def publish(self, revision: Revision) -> bool:
        """Publish one revision, or say why that cannot be and leave it as it was."""
        return self.attempt(
            revision.object_str, lambda: revision.publish(log_action="wagtail.publish.scheduled")
        )

    def expire(self) -> int:
        """Unpublish whatever is past its last day; count what could not be."""
        failed = 0
        facts = (one for one in apps.get_models() if issubclass(one, DraftStateMixin))
        for model in (Page, *(one for one in facts if not issubclass(one, Page))):
            for over in model.objects.filter(live=True, expire_at__lt=timezone.now()):
                failed += not self.attempt(str(over), lambda over=over: withdraw(over))
        return failed

    def attempt(self, name: str, act: Callable[[], None]) -> bool:
        """Do one thing wholly or not at all; say what stood in its way, whatever that is."""
        try:
            with transaction.atomic():
                act()
        except ValidationError as problem:
            self.stderr.write(f"{name}: {' '.join(problem.messages)}")
            return False
        except Exception as problem:
            logger.exception("Publishing or ending %s failed", name)
            self.stderr.write(f"{name}: {type(problem).__name__}: {problem}")
            return False
        return True


def withdraw(over: DraftStateMixin) -> None:
    over.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def is_page(revision: Revision) -> bool:
    model = revision.content_type.model_class()
    return model is not None and issubclass(model, Page)
