const width = 28;

/** A bar with the time left on a terminal; one line for every tenth where output goes to a file. */
export function progressBar(output: NodeJS.WriteStream): {
  show: (label: string, share: number) => void;
  end: () => void;
} {
  const started = performance.now();
  let told = -1;
  return {
    show: (label, share) => {
      const percent = Math.floor(share * 100);
      const step = output.isTTY ? percent : Math.floor(percent / 10) * 10;
      if (step === told && !output.isTTY) return;
      told = step;
      const filled = Math.round(share * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      const line = `${bar} ${String(step).padStart(3)} %  ${label}  ${timeLeft(share, (performance.now() - started) / 1000)}`;
      output.write(output.isTTY ? `\r\u001B[2K${line}` : `${line}\n`);
    },
    end: () => {
      if (output.isTTY) output.write('\r\u001B[2K');
    },
  };
}

/** `剩余 1:05 left`, from the share that is done after so many seconds; nothing while it can't be known. */
function timeLeft(share: number, seconds: number): string {
  if (share < 0.02 || seconds < 1) return '';
  const left = Math.round((seconds / share) * (1 - share));
  return `剩余 ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`;
}
