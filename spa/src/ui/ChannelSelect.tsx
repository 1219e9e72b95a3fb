import { useTranslations } from "use-intl";
import type { Channel } from "../api/generated/graphql";
import { CHANNELS } from "../text/choices";
import { Select } from "./Select";

interface ChannelSelectProps {
  label: string;
  chosen: Channel;
  onChoose: (channel: Channel) => void;
}

/** By what means somebody is spoken to. */
export function ChannelSelect({ label, chosen, onChoose }: ChannelSelectProps) {
  const text = useTranslations("words.channel");
  return <Select label={label} options={CHANNELS.map((key) => ({ key, name: text(key) }))} chosen={chosen} onChoose={onChoose} />;
}
