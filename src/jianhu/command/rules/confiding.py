"""Who looks behind a mask or closes a door says why."""

from jianhu.kit.errors import Refusal
from jianhu.kit.ink import bare


class ReasonMissing(Refusal):
    """Personal data are shown, and matters concealed, for a stated purpose only."""

    code = "reason-missing"
    status = 422


def check_reason(reason: str) -> None:
    if not bare(reason):
        raise ReasonMissing(
            "请写明理由；查看和保密都逐次留痕。", basis="personal-information-protection-law/6"
        )
