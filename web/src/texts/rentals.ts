// The texts of the rentals page.
export const rentalTexts = {
  title: "Rentals",
  description: "Numbers that you have for days.",
  lead: (zone: string) => `Times are in the time zone of your browser, ${zone}.`,
  active: "Active",
  ended: "Ended",
  loading: "Loading your rentals",
  emptyTitle: "No rented number",
  emptyText:
    "A rented number is yours for hours or days and receives any number of SMS. Rent " +
    "one on the dashboard.",
  rentOne: "Rent a number",
  status: { active: "Active", expired: "Expired", cancelled: "Returned" },
  left: (ms: number): string => {
    const hours = Math.floor(ms / 3_600_000);
    if (hours >= 48) return `${Math.floor(hours / 24)} days left`;
    if (hours >= 1) return hours === 1 ? "1 hour left" : `${hours} hours left`;
    const minutes = Math.max(1, Math.ceil(ms / 60_000));
    return minutes === 1 ? "1 minute left" : `${minutes} minutes left`;
  },
  ends: "Ends",
  renews: "Renews",
  endedAt: "Ended",
  price: (price: string, period: string) => `${price} for ${period}`,
  autoRenew: "Renew by itself",
  renew: "Renew",
  renewTitle: "Renew this rental?",
  renewText: (number: string, period: string, price: string) =>
    `${number} stays yours for ${period} more. ${price} is charged now.`,
  renewNow: (price: string) => `Renew for ${price}`,
  renewed: "The rental is renewed.",
  release: "Return it",
  releaseTitle: "Return this number?",
  releaseText: (number: string) =>
    `You get the full price back and lose ${number} at once. This works in the first 20 ` +
    `minutes, before any SMS.`,
  releaseNow: "Return it for a refund",
  released: "The number is returned, and the price is refunded.",
  messages: (count: number) => (count === 1 ? "1 SMS" : `${count} SMS`),
  loadingMessages: "Loading the SMS",
  noMessages: "No SMS yet. They appear here as they come.",
} as const;
