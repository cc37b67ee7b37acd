"""Division codes (GB/T 2260, the statistical bureau's 12 digits, GB/T 30428.1 grids). Pure."""

KIND_OF_LENGTH = {2: "province", 4: "city", 6: "county", 9: "town", 12: "village", 15: "grid"}
PARENT_LENGTH = {4: 2, 6: 4, 9: 6, 12: 9, 15: 12}
# Cities that have towns but no counties: 东莞、中山、儋州、嘉峪关.
WITHOUT_COUNTIES = {"4419", "4420", "4604", "6202"}
PROVINCES = {
    "11": "北京市", "12": "天津市", "13": "河北省", "14": "山西省", "15": "内蒙古自治区",
    "21": "辽宁省", "22": "吉林省", "23": "黑龙江省", "31": "上海市", "32": "江苏省",
    "33": "浙江省", "34": "安徽省", "35": "福建省", "36": "江西省", "37": "山东省",
    "41": "河南省", "42": "湖北省", "43": "湖南省", "44": "广东省", "45": "广西壮族自治区",
    "46": "海南省", "50": "重庆市", "51": "四川省", "52": "贵州省", "53": "云南省",
    "54": "西藏自治区", "61": "陕西省", "62": "甘肃省", "63": "青海省", "64": "宁夏回族自治区",
    "65": "新疆维吾尔自治区", "71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区",
}  # fmt: skip


def parent_of(code: str) -> str | None:
    """Return the code of what contains it; a precinct lies in its town."""
    if "P" in code:
        return code.partition("P")[0]
    length = PARENT_LENGTH.get(len(code))
    return code[:length] if length else None


def range_of(prefix: str) -> tuple[str, str]:
    """Return the codes from which and below which everything inside an area lies.

    Digits sort alike in every database collation; a character after ``9`` would not: in
    PostgreSQL's usual ones punctuation comes before digits.
    """
    if not (prefix.isascii() and prefix.isdigit()):
        return prefix, f"{prefix}~"
    return prefix, str(int(prefix) + 1).zfill(len(prefix))


def trouble_with(code: str) -> str | None:
    """Say what is wrong with a division code, or nothing."""
    if not (code.isascii() and code.isdigit()):
        return f"编码“{code}”含有数字以外的字符"
    if len(code) not in KIND_OF_LENGTH:
        return f"编码“{code}”有{len(code)}位，应为2、4、6、9、12或15位"
    if code[:2] not in PROVINCES:
        return f"编码“{code}”的前两位{code[:2]}不是省级代码"
    return next((says for wrong, says in _levels(code) if wrong), None)


def _levels(code: str) -> list[tuple[bool, str]]:
    city, county, town = code[2:4], code[4:6], code[6:9]
    return [
        (city == "00" or (city > "70" and city != "90"), f"市级代码{city}不在01–70或90之内"),
        (county == "00" and code[:4] not in WITHOUT_COUNTIES, "县级代码不能是00"),
        (town == "000" or town > "699", f"镇街代码{town}不在001–699之内"),
        (code[9:12] == "000", "村社代码不能是000"),
        (code[12:15] == "000", "网格代码不能是000"),
    ]
