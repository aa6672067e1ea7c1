"""`manage.py publish_scheduled`: Wagtail's command, but one page that is refused stops no other."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand
from wagtail.models import DraftStateMixin, Page, Revision


class Command(WagtailCommand):
    help = "Publish what is due, sources before the pages that rest on them, and end what is over."

    def handle(self, *args, **options) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        self.expire()
        due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
        in_order = sorted(due, key=lambda one: (is_page(one), one.approved_go_live_at))
        refused = [revision for revision in in_order if not self.publish(revision)]
        if refused:
            self.stderr.write(f"{len(refused)} refused; each is tried again at the next run.")

    def publish(self, revision: Revision) -> bool:
        """Publish one revision, or say why it may not be and leave it as it was."""
        try:
            with transaction.atomic():
                revision.publish(log_action="wagtail.publish.scheduled")
        except ValidationError as problem:
            self.stderr.write(f"{revision.object_str}: {' '.join(problem.messages)}")
            return False
        return True

    def expire(self) -> None:
        """Unpublish whatever is past its last day."""
        facts = (one for one in apps.get_models() if issubclass(one, DraftStateMixin))
        for model in (Page, *(one for one in facts if not issubclass(one, Page))):
            for over in model.objects.filter(live=True, expire_at__lt=timezone.now()):
                over.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def is_page(revision: Revision) -> bool:
    model = revision.content_type.model_class()
    return model is not None and issubclass(model, Page)
