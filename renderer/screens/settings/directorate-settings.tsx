import { useMemo, type ReactNode } from 'react'
import type { Json } from '../../../shared/kernel/json'
import { changedSettings, settingReader, shippedSettings, type ShippedSetting } from '../../../shared/records/shipped-settings'
import { Block } from '../../components/block/block'
import { useTexts } from '../../components/texts/use-texts'
import { SettingRow } from './setting-row'
import { useLiving } from './use-living'

/** The settings that the whole directorate shares, section by section: they travel with the backups like records. */
export function DirectorateSettings({ sections }: { readonly sections: readonly ShippedSetting['section'][] }): ReactNode {
  const { say } = useTexts()
  const rows = useLiving('setting')
  const read = useMemo(() => settingReader(changedSettings(rows ?? [])), [rows])
  const byKey = useMemo(() => new Map(rows?.map((row) => [String(row['key']), row])), [rows])
  if (!rows) return null
  return sections.map((section) => (
    <Block key={section} title={say(`settings.sections.${section}`)}>
      {shippedSettings
        .filter((setting) => setting.section === section)
        .map((setting) => (
          <SettingRow key={setting.key} setting={setting} value={read(setting.key) satisfies Json} row={byKey.get(setting.key) ?? null} />
        ))}
    </Block>
  ))
}
