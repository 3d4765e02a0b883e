import { staffPage } from '@/app/_server/staff'
import { Field, TextArea } from '@/app/_ui/form'
import { listActsOn } from '@/lib/audit/queries'
import { dayIn, HOME_ZONE } from '@/lib/base/time'
import { listPicturesToChoose } from '@/lib/media/queries'
import { GST } from '@/lib/pricing/commands/gst'
import { listGstRates } from '@/lib/pricing/queries/gst'
import { findTariffRevision } from '@/lib/pricing/queries/tariffs'
import { findSettings } from '@/lib/settings/queries'
import { showAbn } from '@/lib/settings/rules'
import { Acts } from '../_ui/acts'
import { EditForm } from '../_ui/edit-form'
import { PicturePicker } from '../_ui/picture-picker'
import { Head, Part } from '../_ui/shell'
import { Account } from './account'
import { changeSettingsAction } from './actions'
import { Gst } from './gst'

const { metadata, page } = staffPage({
  title: 'Settings',
  see: 'change-settings',
  async show({ world }) {
    const { db } = world
    const { id, revision, said } = await findSettings(db)
    return (
      <>
        <Head
          title="Settings"
          lead="What the shop calls itself, and what stands on its mails and invoices. A field that is left empty stays as the server’s configuration says. Changes show with the next page that anybody opens."
        />
        <EditForm action={changeSettingsAction} revision={revision} label="Settings">
          <fieldset>
            <legend>The shop</legend>
            <Field
              name="name"
              label="Name"
              defaultValue={said.name}
              maxLength={60}
              hint={`Empty: ${world.site.name}. In titles, mails, feeds and drawn posters.`}
            />
            <TextArea
              name="postal"
              label="Postal address"
              defaultValue={said.postal}
              rows={4}
              maxLength={300}
              hint="On invoices and on the page Contact."
            />
            <Field
              name="contact"
              label="E-mail address for questions"
              type="email"
              defaultValue={said.contact}
              hint="On the page Contact."
            />
            <Field
              name="sentFrom"
              label="Parcels leave from"
              defaultValue={said.sentFrom}
              hint="Empty: Adelaide. On the page of what is sent."
              maxLength={60}
            />
            <Field name="phone" label="Telephone" type="tel" defaultValue={said.phone} maxLength={40} />
          </fieldset>
          <PicturePicker
            name="logo"
            label="Logo"
            pictures={await listPicturesToChoose(db)}
            chosen={said.logo ?? null}
            none="Our own drawn mark, or the name in letters"
          />
          <fieldset>
            <legend>Tax invoices</legend>
            <Field
              name="abn"
              label="ABN"
              inputMode="numeric"
              defaultValue={said.abn && showAbn(said.abn)}
              maxLength={20}
              hint="Eleven figures. A tax invoice needs it."
            />
            <TextArea
              name="invoiceFooter"
              label="Words at the foot of an invoice"
              defaultValue={said.invoiceFooter}
              rows={3}
              maxLength={500}
            />
          </fieldset>
          <Account said={said} />
          <fieldset>
            <legend>Mails</legend>
            <div className="field-row">
              <Field name="senderName" label="Sender’s name" defaultValue={said.senderName} maxLength={60} />
              <Field
                name="senderAddress"
                label="Sender’s address"
                type="email"
                defaultValue={said.senderAddress}
                hint="Your mail server has to allow it."
              />
            </div>
            <Field
              name="replyTo"
              label="Answers go to"
              type="email"
              defaultValue={said.replyTo}
              hint="Empty: to the sender."
            />
          </fieldset>
        </EditForm>
        <Gst
          rates={await listGstRates(db)}
          today={dayIn(world.now(), HOME_ZONE)}
          revision={await findTariffRevision(db, GST)}
        />
        <Part title="What was changed">
          <Acts of={[...(await listActsOn(db, 'settings', id, 20)), ...(await listActsOn(db, 'tariff', GST, 20))]} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
