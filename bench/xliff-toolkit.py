# The same with translate-toolkit: python3 xliff-toolkit.py FILE
import sys

from translate.storage import xliff

with open(sys.argv[1], "rb") as file:
    store = xliff.xlifffile.parsestring(file.read())
targets = [unit.target for unit in store.units]
with open(sys.argv[1] + ".out", "wb") as file:
    file.write(bytes(store))
