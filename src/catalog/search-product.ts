/** A product as a list shows it; times are PostgreSQL's text, amounts minor units. */
export interface FoundProduct {
  id: string;
  slug: string;
  title: string;
  vendor: string | null;
  image: { url: string; alt: string } | null;
  tags: string[];
  categoryIds: string[];
  priceRanges: { currency: string; min: number; max: number }[];
  available: boolean;
  createdAt: string;
  updatedAt: string;
  /** What it was sorted by. */
  key: string;
}
