"""Money in models and forms: typed as people write it, stored as Decimal pounds."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from core.money import Amount, MoneyError, Qualifier, parse, say


class QualifierChoices(models.TextChoices):
    """`core.money.Qualifier` as an editor picks it."""

    EXACT = Qualifier.EXACT.value, "exactly"
    MORE_THAN = Qualifier.MORE_THAN.value, "more than"
    UP_TO = Qualifier.UP_TO.value, "up to"
    AROUND = Qualifier.AROUND.value, "around"
    AT_LEAST = Qualifier.AT_LEAST.value, "at least"


class StatedPounds(Decimal):
    """Pounds that remember the words they were typed with, until the model stores both."""

    qualifier: Qualifier = Qualifier.EXACT

    @classmethod
    def of(cls, amount: Amount) -> "StatedPounds":
        pounds = cls(amount.pounds)
        pounds.qualifier = amount.qualifier
        return pounds


class PoundsInput(forms.TextInput):
    """A text box: a number box would refuse “£2.5m”."""

    def format_value(self, value) -> str | None:
        return say(Amount(value), "table") if isinstance(value, Decimal) else value


class PoundsFormField(forms.CharField):
    """Reads “£2.5m”, “2.5 million” or “2,500,000”, and asks when it cannot be sure."""

    widget = PoundsInput

    def __init__(self, **kwargs) -> None:
        # A model's decimal field offers these; they mean nothing for text.
        for name in ("max_digits", "decimal_places", "max_length"):
            kwargs.pop(name, None)
        super().__init__(**kwargs)

    def to_python(self, value) -> StatedPounds | None:
        if isinstance(value, Decimal):
            return StatedPounds.of(Amount(value))
        text = super().to_python(value)
        if not text:
            return None
        try:
            return StatedPounds.of(parse(text))
        except MoneyError as problem:
            raise ValidationError(str(problem), code="money") from problem

    def has_changed(self, initial, data) -> bool:
        """The box shows pounds alone, so words typed into it change the row as the pounds do."""
        try:
            typed = self.to_python(data)
        except ValidationError:
            return True
        return typed != initial or getattr(typed, "qualifier", Qualifier.EXACT) != Qualifier.EXACT


class PoundsField(models.DecimalField):
    """An amount of money in pounds sterling, to the penny."""

    def __init__(self, *args, **kwargs) -> None:
        kwargs |= {"max_digits": 15, "decimal_places": 2}
        super().__init__(*args, **kwargs)

    def to_python(self, value):
        # Decimal(value) would forget the words until `HasAmount.clean` has read them.
        return value if isinstance(value, StatedPounds) else super().to_python(value)

    def get_prep_value(self, value):
        prepared = super().get_prep_value(value)
        return Decimal(prepared) if isinstance(prepared, StatedPounds) else prepared

    def get_db_prep_save(self, value, connection):
        plain = Decimal(value) if isinstance(value, StatedPounds) else value
        return super().get_db_prep_save(plain, connection)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": PoundsFormField, **kwargs})


class HasAmount(models.Model):
    """A row that may state an amount of money and how firmly: “more than £45 billion”."""

    amount = PoundsField(
        null=True,
        blank=True,
        help_text="As you would write it: £2.5m, 2.5 million or 2,500,000. May be left empty.",
    )
    qualifier = models.CharField(
        "how firm is it?",
        max_length=10,
        choices=QualifierChoices,
        default=QualifierChoices.EXACT,
        help_text="“Exactly”, unless your source says more than, up to, around or at least.",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__isnull=True) | models.Q(amount__gt=0),
                name="%(app_label)s_%(class)s_amount_above_zero",
            ),
            models.CheckConstraint(
                condition=models.Q(qualifier__in=QualifierChoices.values),
                name="%(app_label)s_%(class)s_qualifier_is_known",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        typed = getattr(self.amount, "qualifier", Qualifier.EXACT)
        if typed == Qualifier.EXACT or typed == self.qualifier:
            return
        if self.qualifier != QualifierChoices.EXACT:
            raise ValidationError(
                {"qualifier": "The amount says one thing and this list another. Make them agree."}
            )
        self.qualifier = QualifierChoices(typed.value)

    @property
    def money(self) -> Amount | None:
        """The amount with its qualifier, or None where none is stated."""
        return None if self.amount is None else Amount(self.amount, Qualifier(self.qualifier))
