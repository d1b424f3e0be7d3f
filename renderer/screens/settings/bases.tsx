import { Button } from '@mantine/core'
import { IconBuildingBridge2, IconPlus, IconSchool } from '@tabler/icons-react'
import { useLiveQuery } from '../../db/live-query'
import { useContext, type ReactNode } from 'react'
import { Block } from '../../components/block/block'
import { useTexts } from '../../components/texts/use-texts'
import { listBases } from '../../db/open-base'
import { OtherBasesContext } from '../../db/other-bases'
import { useBase } from '../../db/use-base'

/** The bases that this laptop keeps; the practice one stands beside the real one, never in it. */
export function Bases(): ReactNode {
  const { say } = useTexts()
  const base = useBase()
  const others = useContext(OtherBasesContext)
  const kept = useLiveQuery(listBases, [])
  return (
    <Block title={say('settings.bases')}>
      {kept?.map((one) => (
        <div key={one.storeId}>
          {one.practice ? <IconSchool size={16} /> : <IconBuildingBridge2 size={16} />}
          <span className="cut">{one.name}</span>
          {one.practice && <span className="xs quiet">{say('settings.practiceBase')}</span>}
          {one.storeId === base.storeId ? (
            <span className="push xs quiet">{say('settings.open')}</span>
          ) : (
            <Button
              className="push"
              variant="default"
              size="compact-sm"
              aria-label={`${say('settings.openBase')} ${one.name}`}
              onClick={() => others.open(one)}
            >
              {say('settings.openBase')}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={16} />} onClick={others.startAgain}>
          {say('settings.another')}
        </Button>
      </div>
    </Block>
  )
}
