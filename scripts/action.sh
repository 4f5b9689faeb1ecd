#!/usr/bin/env bash
# What action.yml runs: findings as annotations, a summary beside the run, and a SARIF file. Its inputs are in TAMDIL_….
set -u
program="$(cd "$(dirname "$0")/.." && pwd)/dist/program/main.js"
# A file of its own: an earlier step's must not pass for this one's.
sarif="$(mktemp -d "${RUNNER_TEMP:-/tmp}/tamdil.XXXXXX")/tamdil.sarif"

options=(--format github --format "sarif=$sarif" --fail-on "${TAMDIL_FAIL_ON:-error}")
[ -n "${TAMDIL_BASELINE:-}" ] && options+=(--baseline "$TAMDIL_BASELINE")
[ -n "${TAMDIL_SINCE:-}" ] && options+=(--since "$TAMDIL_SINCE")
[ "${TAMDIL_CHANGED_LINES:-}" = true ] && options+=(--changed-lines)
files=()
while IFS= read -r file; do
  file="${file%$'\r'}"
  file="${file#"${file%%[![:blank:]]*}"}"
  file="${file%"${file##*[![:blank:]]}"}"
  [ -n "$file" ] && files+=("$file")
done <<< "${TAMDIL_FILES:-}"

case "${TAMDIL_COMMAND:-lint}" in
  lint | check) ;;
  *)
    echo "::error title=tamdil::command is lint or check, not ${TAMDIL_COMMAND//[^a-z]/}"
    exit 2
    ;;
esac

# check has no articles of its own to look for: what tamdil run writes is in out.
[ "${TAMDIL_COMMAND:-lint}" = check ] && [ ${#files[@]} = 0 ] && files=('out/**/*.xlf')

node "$program" "${TAMDIL_COMMAND:-lint}" "${options[@]}" -- ${files[@]+"${files[@]}"}
code=$?

# GitHub shows results that are marked as suppressed as alerts all the same, so they stay behind.
count=$(node -e '
  const { readFileSync, writeFileSync } = require("node:fs");
  const [path] = process.argv.slice(1);
  let log;
  try { log = JSON.parse(readFileSync(path, "utf8")); } catch { process.stdout.write("0"); process.exit(); }
  let count = 0;
  for (const run of log.runs) {
    run.results = run.results.filter(({ suppressions = [] }) => suppressions.length === 0);
    for (const result of run.results) delete result.suppressions;
    count += run.results.length;
  }
  writeFileSync(path, JSON.stringify(log));
  process.stdout.write(String(count));
' "$sarif")

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  [ -f "$sarif" ] && echo "sarif-file=$sarif" >> "$GITHUB_OUTPUT"
  echo "count=$count" >> "$GITHUB_OUTPUT"
fi
exit "$code"
