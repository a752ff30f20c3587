import type { DraftItem } from '#model/studio/draft.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Choices } from '../ui/choices.tsx';
import { Field } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextArea } from '../ui/text-area.tsx';

interface ItemFormProps {
  item: DraftItem;
  first: boolean;
  onChange: (item: DraftItem) => void;
}

/** Everything an editor says about one item. */
export function ItemForm({ item, first, onChange }: ItemFormProps) {
  const t = useTexts(studioTexts);
  const { room, ...roomless } = item;
  return (
    <div className="studio-form">
      <Field
        label={t.itemTitle}
        data-gap="title"
        value={item.title}
        maxLength={200}
        onValue={(title) => onChange({ ...item, title })}
      />
      <TextArea
        label={t.text}
        data-gap="text"
        value={item.text}
        rows={item.kind === 'text' ? 8 : 3}
        onValue={(text) => onChange({ ...item, text: text.slice(0, 4000) })}
      />
      {item.kind === 'picture' ? (
        <>
          <TextArea
            label={t.alt}
            data-gap="alt"
            value={item.alt}
            rows={2}
            onValue={(alt) => onChange({ ...item, alt: alt.slice(0, 500) })}
          />
          <div className="studio-pair">
            <Field
              label={t.author}
              data-gap="author"
              value={item.author}
              maxLength={200}
              onValue={(author) => onChange({ ...item, author })}
            />
            <Field
              label={t.licence}
              data-gap="licence"
              value={item.licence}
              maxLength={200}
              onValue={(licence) => onChange({ ...item, licence })}
            />
          </div>
          <Choices
            label={t.size}
            value={item.size}
            options={[
              { value: 'small', label: t.small },
              { value: 'medium', label: t.medium },
              { value: 'large', label: t.large },
            ]}
            onValue={(size) => onChange({ ...item, size })}
          />
        </>
      ) : null}
      <Field
        label={t.source}
        value={item.source}
        maxLength={200}
        onValue={(source) => onChange({ ...item, source })}
      />
      {first ? null : (
        <Switch
          checked={room !== undefined}
          onChecked={(begins) => onChange(begins ? { ...item, room: '' } : roomless)}
        >
          {t.newRoom}
        </Switch>
      )}
      {room === undefined || first ? null : (
        <Field
          label={t.roomTitle}
          value={room}
          maxLength={200}
          onValue={(title) => onChange({ ...item, room: title })}
        />
      )}
    </div>
  );
}
