"""Dates as a source gives them: sometimes to the day, sometimes only to the month or the year."""

import datetime

from django.db import models
from django.utils.formats import date_format


class Precision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", "The day"
    MONTH = "month", "The month only"
    YEAR = "year", "The year only"


FORMATS = {Precision.DAY: "j F Y", Precision.MONTH: "F Y", Precision.YEAR: "Y"}


def say(date: datetime.date | None, precision: str = Precision.DAY) -> str:
    """Say only what is known of `date`: “3 December 2018”, “July 2019”, “2017”, or nothing."""
    return date_format(date, FORMATS[Precision(precision)]) if date else ""
