"""The cast of what is collected: a hospital with two contacts, a centre with one, an admin."""

from tests import factories
from tests.office import Office


class TwoUnits:
    """It is Monday, 23 November 2026; each story's own cast adds what its people do."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.hospital = factories.unit(office)
        self.centre = factories.unit(
            office, "春晖社区卫生服务中心", "community_centre", level="street"
        )
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.sun = factories.person(office, "孙丽", 1007, "contact", unit_id=self.hospital)
        self.li = factories.person(office, "李强", 1003, "contact", unit_id=self.centre)
        self.zhou = factories.person(office, "周管", 1006, "admin")
