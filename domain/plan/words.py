"""The closed vocabularies of plan packs: what a pack may say besides its sentences."""

from enum import StrEnum


class Mechanism(StrEnum):
    """By which part of the product a plan line is carried out."""

    HEALTH_DAY = "HD"
    TASK = "DL"
    NOMINATION = "NOM"
    TRAINING = "TRN"
    INTERVIEW = "INT"
    INCIDENT = "INC"
    BROADCAST = "BRD"
    ROSTER = "ROS"
    MATERIAL = "SUB"
    REGISTER = "REG"
    CHECKLIST = "CHK"
    STATISTICS = "STAT"
    EXHORTATION = "IDEO"
    OUT_OF_SCOPE = "OUT"


class Standing(StrEnum):
    """What becomes of a line: it is built, it only exhorts, or it is left out for good.

    ``open``: drafted from a plan's text, and nobody has decided yet.
    """

    OPEN = "open"
    BUILD = "build"
    EXHORTATION = "exhortation"
    OUT_OF_SCOPE = "out_of_scope"


class Feature(StrEnum):
    """Where a line lives that is no mechanism of its own but a trait of another part."""

    ROUTING = "routing"  # unit → owner → approver
    UNIT_TAGS = "unit_tags"  # audiences by tag
    BRIEF_FIELD = "brief_field"  # a field of the briefing card
    FORM_FIELD = "form_field"  # a field of another line's form (``part_of``)
    CONTACT_CARD = "contact_card"  # a link to a channel that exists
    EVENT = "event"  # an event with more than one host
    ASSIGNMENT = "assignment"  # tasks handed on inside a unit


class Collected(StrEnum):
    """What a line has collected where its mechanism could be more than one kind of collection.

    The names are those of packs/collections; ``contacts`` are people with a role of their own.
    """

    NOMINATION = "nomination"
    WORKS = "works"
    SPOKESPERSON = "spokesperson"
    EXPERT = "expert"
    EXEMPLAR = "exemplar"
    VOLUNTEERS = "volunteers"
    CHANNEL = "channel"
    DOCUMENT = "document"
    CONTACTS = "contacts"


class Rhythm(StrEnum):
    """When a line falls due; ``admin_sets`` is the normal case, for plans seldom give dates."""

    ADMIN_SETS = "admin_sets"
    ONGOING = "ongoing"
    THIS_YEAR = "this_year"
    YEARLY = "yearly"
    HALF_YEAR = "half_year"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    PERIODIC = "periodic"  # "定期" without a number
    ROLLING = "rolling"  # always open
    CYCLE = "cycle"  # several years, set by whoever runs the award
    EXTERNAL = "external"  # a window or deadline set by another body
    EVENT = "event"  # each time something is held or done
    INCIDENT = "incident"
    DAYS = "days"  # on the days the line names


class UnitKind(StrEnum):
    HOSPITAL = "hospital"
    COMMUNITY_CENTRE = "community_centre"
    TOWNSHIP_CENTRE = "township_centre"
    CDC = "cdc"
    SUPERVISION = "supervision"
    MATERNAL_CHILD = "maternal_child"
    BLOOD_CENTRE = "blood_centre"
    EMERGENCY_CENTRE = "emergency_centre"
    PRIVATE_HOSPITAL = "private_hospital"
    BUREAU = "bureau"
    ASSOCIATION = "association"


class Level(StrEnum):
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    TEAM = "team"


class Ownership(StrEnum):
    PUBLIC = "public"
    PRIVATE = "private"
    MILITARY = "military"
    ENTERPRISE = "enterprise"


class Evidence(StrEnum):
    """In which form a report may be handed in; one piece is enough."""

    TEXT = "text"
    LINK = "link"
    PHOTO = "photo"
    FILE = "file"


class Period(StrEnum):
    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"


class Counted(StrEnum):
    """Whose count a quota is: the unit's, or each named person's."""

    UNIT = "unit"
    PERSON = "person"


class DayKind(StrEnum):
    """Days a pack defines itself, because no rule of the catalogue gives their date."""

    ANNIVERSARY = "anniversary"
    ANNOUNCED = "announced"  # its host announces the dates each year
    THEME_MONTH = "theme_month"  # the plan names no month


class Window(StrEnum):
    """How long a call for entries stays open."""

    ADMIN_SETS = "admin_sets"
    ONCE = "once"
    MONTHLY = "monthly"
    ALWAYS_OPEN = "always_open"


class CatalogueKind(StrEnum):
    """Which health days a line means when it names none: the ``kind`` column of the catalogue."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    PERIOD = "period"
