import { FolderOpen } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface FileButtonProps {
  /** File names' endings, as an input takes them. */
  accept?: string;
  multiple?: boolean;
  /** Chooses a folder and takes every file in it. */
  folder?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** A button that lets somebody choose files of this machine. */
export function FileButton({
  accept,
  multiple,
  folder,
  disabled,
  onFiles,
  children,
}: FileButtonProps) {
  const id = useId();
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple || folder}
        disabled={disabled}
        ref={(input) => {
          if (input) input.webkitdirectory = folder === true;
        }}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className="button">
        <FolderOpen aria-hidden="true" />
        {children}
      </label>
    </span>
  );
}
