# The same with translate-toolkit: python3 xliff-toolkit-targets.py GROUPS FILE
import sys

from translate.storage import xliff

groups, path = int(sys.argv[1]), sys.argv[2]
changes = {f"u{group}-0" for group in range(0, groups, 2)}
with open(path, "rb") as file:
    store = xliff.xlifffile.parsestring(file.read())
for unit in store.units:
    if unit.xmlelement.get("id") in changes:
        unit.target = "Bản dịch mới: giá > 5 & < 9"
with open(path + ".out", "wb") as file:
    file.write(bytes(store))
