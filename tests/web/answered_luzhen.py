"""Luzhen, with what people without an account have to say: a matter that is done, a coded check."""

from tests.web import luzhen

TOKEN_OF = "SELECT token FROM command_lead WHERE channel = 'citizen'"
ADDRESS_OF = "SELECT code, key FROM base_actcode"


def main() -> None:
    luzhen.main()
    from jianhu.base.models import Person
    from jianhu.command import services as command
    from jianhu.organisations.queries import offices
    from tests.coded import coded

    runtu, lv_weifu, kongyiji = (
        Person.objects.get(username=each) for each in ("runtu", "lv-weifu", "kongyiji")
    )
    lead = command.receive_report(
        channel="citizen",
        text="咸亨酒店的油烟直接排到我家窗口",
        kind="kitchen-fume",
        lon=120.41,
        lat=30.02,
        place="鲁镇东街12号",
    )
    incident = lead.incident
    (team,) = (each for each in offices("town-team") if each.code == "lu_team")
    command.dispatch(kongyiji, incident.number, office=team.pk, officers=[runtu.pk])
    task = incident.tasks.get(leads=True, state="offered")
    command.accept(runtu, task.pk)
    command.arrive(runtu, task.pk, lon=120.41, lat=30.02)
    command.report(runtu, task.pk, text="净化器已修好，复测达标")
    command.verify(lv_weifu, incident.number, passed=True, note="复测达标")
    command.close(kongyiji, incident.number, feedback="油烟净化器已修好，谢谢您的反映")
    coded(incident)
