// Loaded into a measured process before anything else (node --require): at its end it writes to descriptor 3 what it used.
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: ownPeak() ?? maxRSS / 1024 }));
});

/** In MB. Linux counts into maxRSS what the parent had when it forked; the high-water mark is the process's own. */
function ownPeak() {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'));
    return match === null ? undefined : Number(match[1]) / 1024;
  } catch {
    return undefined;
  }
}
