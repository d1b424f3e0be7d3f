import {
  IconAddressBook,
  IconBooks,
  IconBuildingBank,
  IconCertificate,
  IconChecklist,
  IconCoinEuro,
  IconDeviceLaptop,
  IconFileText,
  IconForms,
  IconNote,
  IconPlaneDeparture,
  IconSettings,
  IconStack2,
  IconTarget,
  IconUser,
  type Icon,
} from '@tabler/icons-react'
import type { RecordType } from '../../../shared/fields/record-type'

/** One icon for each record type, everywhere the same. */
export const recordIcons: Readonly<Record<RecordType, Icon>> = {
  partner: IconBuildingBank,
  contact: IconAddressBook,
  convention: IconCertificate,
  delegation: IconPlaneDeparture,
  action: IconTarget,
  programme: IconStack2,
  payment: IconCoinEuro,
  commitment: IconChecklist,
  note: IconNote,
  document: IconFileText,
  member: IconUser,
  laptop: IconDeviceLaptop,
  term: IconBooks,
  'custom-field': IconForms,
  setting: IconSettings,
}
