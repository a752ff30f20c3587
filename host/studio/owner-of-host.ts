import type { Manifest } from '#model/format/manifest.ts';
import type { Settings } from '#model/host-api/staff.ts';

/** What a hall made on this host says about its owner while the settings don't: nobody in particular. */
const unnamed = {
  name: '本单位',
  homePage: 'https://xunzhan.invalid/',
  officer: '本机工作人员',
  contact: '-',
};

/** The owner of exhibitions made here, as staff have set the organisation. */
export function ownerOfHost({ organisation }: Settings): Manifest['owner'] {
  const { name, homePage, dataOfficer, dataContact } = organisation;
  return {
    name: { 'zh-CN': name.trim() || unnamed.name },
    homePage: URL.canParse(homePage) ? homePage : unnamed.homePage,
    dataOfficer: {
      name: { 'zh-CN': dataOfficer.trim() || unnamed.officer },
      contact: dataContact.trim() || unnamed.contact,
    },
  };
}
