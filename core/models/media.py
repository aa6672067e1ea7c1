"""Pictures, and who they belong to."""

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class SiteImage(AbstractImage):
    """A picture that says who made it and on what terms it may be shown."""

    credit = models.CharField(
        max_length=200, blank=True, help_text="Who made it: “Photograph: Jo Bloggs”."
    )
    licence = models.CharField(
        max_length=100, blank=True, help_text="On what terms we may show it: “OGL v3.0”."
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence")

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"


class SiteRendition(AbstractRendition):
    """One size of one picture, made once and kept."""

    image = models.ForeignKey(SiteImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_a_filter"
            )
        ]
