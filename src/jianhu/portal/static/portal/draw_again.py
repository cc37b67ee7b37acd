"""重新抽取，与公布的结果核对：python3 draw_again.py SJ2026-000001.json"""

import json
import sys
from hashlib import sha256

with open(sys.argv[1], encoding="utf-8") as file:
    draw = json.load(file)
lines = sorted(f"{key}|{group}|{name}" for key, group, name in draw["candidates"])
listed = sha256("\n".join(lines).encode()).hexdigest()
committed = sha256(draw["secret"].encode()).hexdigest()
seed = f"{draw['secret']}|{listed}|{draw['spoken']}"
found = []
for group, count in sorted(draw["counts"].items()):
    keys = [key for key, own, _ in draw["candidates"] if own == group]
    found += sorted(keys, key=lambda key: sha256(f"{seed}|{key}".encode()).hexdigest())[:count]
print("名单摘要", listed, "一致" if listed == draw["listed"] else "不一致")
print("密数承诺", committed, "一致" if committed == draw["commitment"] else "不一致")
print("抽取结果", *found, "一致" if found == draw["drawn"] else "不一致")
