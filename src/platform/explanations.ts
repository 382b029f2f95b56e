import type { ProblemCode } from '../contract/types.js';

interface Explanation { meaning: string; retryable: boolean; resolution: string }

const final = (meaning: string, resolution: string): Explanation => ({ meaning, retryable: false, resolution });
const passing = (meaning: string, resolution: string): Explanation => ({ meaning, retryable: true, resolution });

/** What each code means, whether the very same request may succeed later, and what to do. */
export const explanations: Record<ProblemCode, Explanation> = {
  validation_failed: final('A part of the request is not what the contract says. `errors` names each place.', 'Correct the places that `errors` names. The contract is at /docs.'),
  malformed_json: final('The body is not JSON in UTF-8, or is nested too deeply.', 'Send well-formed JSON in UTF-8.'),
  invalid_cursor: final('The cursor was made for another list, another filter or another sort, or was changed.', 'Start again without a cursor, and take `nextCursor` as it comes.'),
  idempotency_key_missing: final('This operation must not happen twice by accident, and the request has no Idempotency-Key.', 'Send a new UUID as `Idempotency-Key` with each new intent, and the same one with a repeat.'),
  unauthenticated: final('The access token or the cart token is missing, expired, or not one that we accept.', 'Get a new access token from the issuer that `WWW-Authenticate` leads to, and send it as `Authorization: Bearer`.'),
  insufficient_scope: final('The access token is good, but its scopes do not allow this.', 'Ask the issuer for the scope that `WWW-Authenticate` names.'),
  not_found: final('There is no such thing, or it belongs to somebody else: the answer is the same, so that nothing leaks.', 'Check the id and whose token you send.'),
  method_not_allowed: final('The path exists, but not with this method.', 'Use one of the methods that `Allow` names.'),
  not_acceptable: final('The `Accept` header excludes every media type that this operation has.', 'Accept `application/json`, or leave the header out.'),
  request_timeout: passing('The request did not arrive completely within the time allowed.', 'Send it again on a new connection.'),
  payload_too_large: final('The body is larger than this API reads.', 'Send less at once.'),
  unsupported_media_type: final('The body is of a media type, a charset or a content encoding that this operation does not read.', 'Send the `Content-Type` that the contract names, in UTF-8 and not compressed.'),
  headers_too_large: final('The header section of the request is too large.', 'Send fewer or shorter headers; check for cookies that do not belong here.'),
  cart_changed: final('The cart, its prices or its total are not what the customer last saw. Nothing was ordered.', 'Show the customer what `changes` names, validate the cart again, and order with its new version and total.'),
  cart_not_open: final('The cart has been ordered or merged and does not change any more.', 'Create a new cart.'),
  insufficient_stock: final('At least one variant is not in stock in the quantity asked for. Nothing was ordered.', 'Show the customer what is left, as `shortages` says, and lower the quantity.'),
  invalid_state_transition: final('The resource is in a state in which this is not possible.', 'Read it again; an order names what is possible in `allowedTransitions`.'),
  slug_taken: final('Another resource has this slug, or had it.', 'Choose another slug, or leave it out and let us make one.'),
  sku_taken: final('Another variant has this SKU.', 'Choose another SKU.'),
  category_not_empty: final('The category still has products or subcategories.', 'Move or delete those first.'),
  category_cycle: final('The new parent is the category itself or lies below it.', 'Choose a parent elsewhere in the tree.'),
  payment_already_recorded: final('A payment of this provider with this reference is recorded already.', 'Nothing is left to do; read the payments of the order.'),
  idempotency_in_progress: passing('The first request with this Idempotency-Key has not ended yet.', 'Wait as long as `Retry-After` says and send the same request again.'),
  version_mismatch: final('The resource has changed since the ETag that was sent as `If-Match`.', 'Read it again, apply your change to what is there now, and send the new ETag.'),
  precondition_required: final('This change needs an `If-Match` header, so that nobody overwrites what he has not seen (RFC 6585, section 3).', 'Read the resource and send its `ETag` as `If-Match`.'),
  idempotency_key_reused: final('This Idempotency-Key was sent before with a different request.', 'Use a new key for a new intent; repeat an old one with exactly the same request.'),
  cart_empty: final('There is nothing in the cart.', 'Add an item first.'),
  cart_full: final('The cart would have more than 100 lines.', 'Order what is in it, or remove a line.'),
  currency_mismatch: final('Two amounts that belong together are in different currencies.', 'Use the currency of the cart or the order.'),
  quantity_out_of_range: final('The variant is not sold in this quantity.', 'Choose a quantity within its `minQuantity` and `maxQuantity`.'),
  reference_not_found: final('The request names something that does not exist.', 'Correct the id that `errors` points to.'),
  variant_unavailable: final('The variant, or its product, has been archived and is not sold any more.', 'Take it out of the cart.'),
  price_unavailable: final('The variant has no price in the currency of the cart.', 'Take it out of the cart, or use a cart in a currency that it has.'),
  country_not_served: final('There is no delivery to this country in this currency.', 'Ask for another address.'),
  payment_exceeds_total: final('The payments together would be more than the total of the order.', 'Record what is still due: `total` less `paidTotal`.'),
  rate_limited: passing('The quota of requests is used up.', 'Wait as long as `Retry-After` says; `RateLimit` tells in every answer what is left.'),
  internal_error: passing('Something went wrong on our side. Nothing was half done.', 'Try again later, with the same Idempotency-Key. Name the `requestId` when you ask us.'),
  dependency_unavailable: passing('Something that we depend on does not answer, or the server is closing down.', 'Wait as long as `Retry-After` says and send the same request again.'),
};
