// Made by `npm run generate` of openapi/. Do not edit.
export interface paths {
    "/v1/products": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List and search products
         * @description The products that are for sale, page by page; archived ones are left out. All filters must be met at once, and those
         *     that nothing meets, such as an unknown `categoryId`, make an empty list and no error.
         *
         *     `minPrice`, `maxPrice` and a sort by price need a `currency`, and `sort=relevance` needs `q`; without them the answer is
         *     400 `validation_failed`. With `facets=true` the answer also counts the whole result, not only this page, by category,
         *     vendor, tag and availability.
         *
         *     Each entry is a summary: `getProduct` has the description, all images and the variants. Products that are made or archived
         *     while you follow the cursor make no other one repeat or go missing.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product with its variants
         * @description Makes a product and its first variants together, all or nothing. It is for sale at once; its stock begins at 0, so it
         *     is `out_of_stock` until `adjustStock` receives some.
         *
         *     Without a `slug` one is made of the title, with a number behind it if that slug is taken, so that only a slug of your own
         *     can be refused as `slug_taken`. A slug stays taken when its product is archived or gets another one. SKUs are unique in the
         *     whole catalog, archived variants included.
         *
         *     Unsafe HTML is removed from `description` before it is kept; the answer shows what is left. Beyond what the schema says,
         *     a currency may stand once in a variant's `prices`, an option's name once in its `options`, and `minQuantity` may not
         *     exceed `maxQuantity`; otherwise the answer is 400 `validation_failed`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the product.
                 * @example 019a0d3c-6a00-7000-8000-000000000001
                 */
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a product
         * @description The product with all of its variants. An archived product is answered too, with `status: archived`, so that links from old
         *     orders go on working. Its `ETag` is what `updateProduct` and `archiveProduct` want as `If-Match`; a mere change of
         *     `availability` does not spoil it for them.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        /**
         * Archive a product
         * @description Takes the product and all of its variants off sale, for good. It leaves the lists; `getProduct` and `getVariant` still answer it,
         *     and orders keep what they hold. Carts that hold it are told by `validateCart`. Its slug and its SKUs stay taken.
         *     To archive it again is 409.
         */
        delete: operations["archiveProduct"];
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description A merge patch (RFC 7396): what you send replaces what is there, an array as a whole; `null` removes `vendor`; what you leave out
         *     stays. At least one property is needed. Variants have operations of their own.
         *
         *     When the `slug` changes the old one goes on leading here: `getProductBySlug` answers it with a redirect, and no other product
         *     can take it. Unsafe HTML is removed from `description`. An archived product can not be changed.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/v1/products/{productId}/variants": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the product.
                 * @example 019a0d3c-6a00-7000-8000-000000000001
                 */
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a variant to a product
         * @description Adds a variant behind the others. Its stock begins at 0. The product's version rises too, so an `ETag` of the product that
         *     was read before is an old one. A product has at most 100 variants, archived ones included; one more is 409
         *     `invalid_state_transition`, as is a variant for an archived product.
         *
         *     Beyond what the schema says, a currency may stand once in `prices`, an option's name once in `options`, and `minQuantity` may
         *     not exceed `maxQuantity`; otherwise the answer is 400 `validation_failed`.
         */
        post: operations["createVariant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-slugs/{slug}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The slug of the product, the present one or a former one.
                 * @example walnut-dovetail-box
                 */
                slug: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        /**
         * Get a product by its slug
         * @description The same answer as `getProduct`, for pages that are addressed by slug. A slug that the product had before is answered with 301
         *     and the address of the present one; redirect your own page likewise.
         */
        get: operations["getProductBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/variants/{variantId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a variant
         * @description One variant, the thing that is put into a cart. An archived one is answered too, with `status: archived`. Its `ETag` is
         *     what `updateVariant` and `archiveVariant` want as `If-Match`; it is not the `ETag` of its product.
         */
        get: operations["getVariant"];
        put?: never;
        post?: never;
        /**
         * Archive a variant
         * @description Takes the variant off sale, for good. `getVariant` and the product still show it, with `status: archived`, and orders keep what
         *     they hold; its SKU stays taken. The product's version rises too. A product's last active variant can not be archived:
         *     archive the product instead. To archive a variant again is 409.
         */
        delete: operations["archiveVariant"];
        options?: never;
        head?: never;
        /**
         * Change a variant
         * @description A merge patch (RFC 7396): what you send replaces what is there, an array as a whole, so send all prices to change one; what
         *     you leave out stays. At least one property is needed, and `minQuantity` and `maxQuantity` only come together. The product's
         *     version rises too. An archived variant can not be changed.
         *
         *     Carts keep the price that they showed; `validateCart` reports the difference and `placeOrder` takes the new one. Orders keep theirs.
         *
         *     Beyond what the schema says, a currency may stand once in `prices`, an option's name once in `options`, and `minQuantity` may
         *     not exceed `maxQuantity`; otherwise the answer is 400 `validation_failed`.
         */
        patch: operations["updateVariant"];
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description All categories, or those directly below one, by `position`, then `name`. They are a tree: build it from `parentId`, which is
         *     `null` at the top. An unknown `parentId` makes an empty list.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description Makes a category, at the top of the tree or below another one. Products come into it by their `categoryIds`. Without a `slug`
         *     one is made of the name, with a number behind it if that slug is taken. Slugs of categories and of products do not get into
         *     each other's way.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the category.
                 * @example 019a0d3c-6a00-7000-8000-000000000201
                 */
                categoryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a category
         * @description One category. What is in it is answered by `listProducts` with its id as `categoryId`, what is below it by `listCategories` as `parentId`.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Delete an empty category
         * @description Deletes a category without subcategories and without active products; move or delete those first. Archived products do
         *     not count: they lose the category. It can not be brought back, and its slug is free again.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Change or move a category
         * @description A merge patch (RFC 7396): what you send replaces what is there; `null` removes `description`, and as `parentId` it moves the
         *     category to the top; what you leave out stays. At least one property is needed. What is below the category moves along. It can
         *     not be moved below itself. An old slug is free again at once: categories do not redirect.
         */
        patch: operations["updateCategory"];
        trace?: never;
    };
    "/v1/variants/{variantId}/stock": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get how many are in stock
         * @description How many pieces of a variant there are to sell, always the sum of its ledger and never below 0. An order takes its pieces when it
         *     is placed and a cancelled one gives them back; carts reserve nothing. A new variant has 0. An archived variant still has its stock.
         *     The public sees no number, only the `availability` of the variant.
         */
        get: operations["getStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/variants/{variantId}/stock-adjustments": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * List how the stock came to be
         * @description The ledger of a variant, the newest entry first. It only ever grows: an error is corrected by another adjustment. The `delta` of
         *     all entries add up to the stock. Sales, cancellations and imports stand in it too, each with its reason.
         */
        get: operations["listStockAdjustments"];
        put?: never;
        /**
         * Adjust the stock
         * @description Adds pieces to the stock, or takes some away, and writes it into the ledger. Send the difference, not the new number, so
         *     that sales in the meantime are not lost: if a count finds 9 where the books say 12, send -3 with the reason `counted`.
         *
         *     More than there is can not be taken: the answer is 409 `insufficient_stock`, `shortages` says what is left, and nothing changes.
         *     Above 1000000000 pieces nothing more is taken in (400), so that what orders hold can always come back. The stock of an archived variant can be adjusted too.
         *     Because doing this twice would hurt, an `Idempotency-Key` is required.
         */
        post: operations["adjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/variants/{variantId}/stock-adjustments/{adjustmentId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
                /**
                 * @description The id of the adjustment.
                 * @example 019a0d3c-6a00-7000-8000-000000000601
                 */
                adjustmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get an entry of the ledger
         * @description One entry of a variant's ledger. It never changes. An entry of another variant is 404.
         */
        get: operations["getStockAdjustment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a cart
         * @description Makes an empty cart in one currency, which it keeps for good. It lives until `expiresAt`, 30 days after its last
         *     change; each change moves that on.
         *
         *     **A guest** sends no `Authorization`. The answer has a `token`, the only key to this cart: keep it and send it as
         *     `Cart-Token` from then on. It is shown this once and can not be recovered. Because the answer holds a secret it is
         *     not stored, so a guest's `Idempotency-Key` is refused with 400 `validation_failed` at `/header/Idempotency-Key`;
         *     a guest who repeats gets another cart.
         *
         *     **A customer** sends an access token with `manage:own-cart` and has one open cart at the most: if there is one the
         *     answer is 200 with that cart, in whatever currency it is, and else 201 with a new one. An access token that is
         *     sent must be good: an expired one is 401, never a guest's cart.
         */
        post: operations["createCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/{cartId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a cart
         * @description The cart with its lines, at the prices of when each line was last added or set; validateCart tells today's. A guest sends `Cart-Token`, a customer an access token. A cart of somebody else, a wrong `Cart-Token` and a cart that has expired are all 404. A customer's cart that was ordered is still there, with the status `ordered`, and so is a guest's cart that the customer merged, with the status `merged` and what was left behind.
         */
        get: operations["getCart"];
        put?: never;
        post?: never;
        /**
         * Delete a cart
         * @description Throws the cart away with all its lines, and a guest's `Cart-Token` with it; afterwards both are 404. Nothing was reserved, so nothing returns to stock. Needs the `ETag` of what you throw away as `If-Match`. Only an open cart can be deleted.
         */
        delete: operations["deleteCart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/{cartId}/items": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to a cart
         * @description Adds a quantity to the variant's line, or begins the line. Parallel adds never lose one another: two of 1 make 2.
         *     Send an `Idempotency-Key`, so that a repeat does not add twice; or use setCartItem, which may be repeated as it is.
         *
         *     The line's new quantity must be within the variant's `minQuantity` and `maxQuantity`, the cart can not come to more
         *     than 999999999999 minor units (both 422 `quantity_out_of_range`), and the whole line takes the variant's price of
         *     this moment. Stock is neither checked nor reserved here: validateCart tells what is short, and
         *     placeOrder takes it. With `If-Match`, nothing is added to a cart that has changed since.
         */
        post: operations["addCartItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/{cartId}/items/{variantId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
                /**
                 * @description The id of the variant that the line is about. A cart has one line per variant at the most.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set a quantity in a cart
         * @description Makes the variant's line exactly this quantity, whatever it was, or begins the line. It may be repeated without
         *     harm. The quantity must be within the variant's `minQuantity` and `maxQuantity`, and the cart can not come to more
         *     than 999999999999 minor units (both 422 `quantity_out_of_range`); to take a line out, use removeCartItem.
         *
         *     The line takes the variant's price of this moment. Stock is neither checked nor reserved here: validateCart tells
         *     what is short, and placeOrder takes it. With `If-Match`, nothing is set in a cart that has changed since. An
         *     unknown variant is 404, as an unknown cart is.
         */
        put: operations["setCartItem"];
        post?: never;
        /**
         * Remove a line from a cart
         * @description Takes the variant's line out of the cart and answers what is left. A line that is not there is 404, so a repeat is 404, too. It works for variants that are not sold any more as well. With `If-Match`, nothing is removed from a cart that has changed since.
         */
        delete: operations["removeCartItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/{cartId}/validation": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Check a cart and get its totals
         * @description What would happen if the cart were ordered now, to this country: whether it can be (`orderable`), everything that
         *     stands in the way (`problems`), and the totals with shipping and tax at today's prices. Show the totals to the
         *     customer, then give placeOrder the `cartVersion` and `totals.total` of this answer as its `cartVersion` and
         *     `expectedTotal`. It changes and reserves nothing.
         *
         *     A changed price (`price_changed`) is a problem to show, but does not make the cart unorderable: the totals count
         *     with the new price. All others do. Shipping is flat per country and currency, and 0 where nothing is to be
         *     delivered; tax is the country's rate of subtotal and shipping, rounded half up.
         *
         *     The `ETag` is that of this answer, not that of the cart: it is of use as `If-None-Match` here, not as `If-Match`.
         */
        get: operations["validateCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/cart": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get your open cart
         * @description The one open cart of the customer whose access token this is, with the `ETag` that getCart gives it. If there is none, because none was made, or it was ordered, deleted or has expired, the answer is 404; createCart makes one.
         */
        get: operations["getMyCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/cart/merges": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a guest's cart into your own
         * @description For the moment in which a guest logs in: send the customer's access token and the guest's `Cart-Token` together,
         *     without a body. Every line of the guest's cart moves into the customer's open cart, or none does. Without an open
         *     cart the customer gets a new one, in the guest's currency. Afterwards the guest's cart is `merged` and its token
         *     void, and it belongs to the customer; forget it, and go on with `cart.id` of the answer.
         *
         *     Quantities of the same variant add up, and moved lines take today's price. What could not be moved as it was stands
         *     in `adjustments`: a sum above `maxQuantity` is capped, and lines that are not sold any more or have no price in the
         *     currency are left behind. If the customer's cart has another currency (422 `currency_mismatch`) or would get more
         *     than 100 lines or come to more than 999999999999 minor units (422 `cart_full`), nothing is moved.
         *
         *     A `Cart-Token` that is wrong, expired or void already is 404. Send an `Idempotency-Key`, so that a repeat of a merge
         *     whose answer was lost gets the stored answer instead of that 404. The `Cart-Token` is part of the request: the
         *     same key with another one is 422 `idempotency_key_reused`. With `If-Match`, the `ETag` of your own cart, nothing is
         *     moved into a cart that has changed since, or into one that is not there.
         */
        post: operations["mergeGuestCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/orders": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List your orders
         * @description The orders of the customer whose access token this is, whole, the newest first.
         */
        get: operations["listMyOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the orders of all customers
         * @description For staff and partners. The filters narrow together: an order is listed if it meets each that is sent. Customers use listMyOrders.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description Turns the customer's own open cart into an order, and takes what is in it out of stock: both or neither. Call
         *     validateCart first, show its totals, and send its `cartVersion` and `totals.total` here as `cartVersion` and
         *     `expectedTotal`. The order is made at today's prices, and only if it costs what the customer saw. Its lines keep
         *     SKU, title and price as they are now, whatever becomes of the product.
         *
         *     If the cart's version or its total is not what you send, something has changed since: the answer is 409 `cart_changed`
         *     with all differences in `changes`; show them and place it again with the new version and total. What has changed without
         *     either is ordered at today's prices, or is 422 if it can not be ordered at all any more. If the stock does not suffice, it is 409 `insufficient_stock` with
         *     each variant in `shortages`. In neither case has anything been ordered or reserved.
         *
         *     The order begins as `pending`; payments make it `paid`. One for which no money has
         *     arrived is cancelled after a while; one that is paid in part is left to the staff. The cart
         *     becomes `ordered`; the next createCart makes a new one. A cart that is unknown, has expired or is not the
         *     customer's own is 404. Guests log in and call mergeGuestCart first.
         *
         *     The `Idempotency-Key` is required: make one when the customer presses the button, and repeat with it until there is
         *     an answer. After a 409 or 422 nothing is stored, and the same key may be sent with the corrected request.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get an order
         * @description An order with its lines, totals, addresses and state. `allowedTransitions` says what can become of it next. Customers read their own with `read:own-orders`, and another customer's is 404; staff read all with `read:orders`. Its `ETag` is what cancelOrder and transitionOrder want as `If-Match`.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/history": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * List what happened to an order
         * @description Each change of the order's state, the oldest first: from which state, to which, when, by whom, and why. The first entry is the placing and comes from no state. Entries are never changed or removed. Customers read those of their own orders, and another customer's order is 404; staff read all.
         */
        get: operations["listOrderHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order
         * @description Cancels an order that is `pending` or `paid`, and returns what it held to stock at the same moment. Any other state is
         *     409 `invalid_state_transition`. Customers cancel their own with `place:order`, and another customer's is 404; staff
         *     cancel any with `write:orders`. Cancelling can not be undone, and pays nothing back: `paidTotal` says what is to be
         *     returned with your payment provider.
         *
         *     Needs the order's `ETag` as `If-Match`, so that nobody cancels an order that was fulfilled a moment ago. The body
         *     may be `{}`. With an `Idempotency-Key`, a repeat gets the stored answer although the `ETag` is old by then.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/transitions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an order on
         * @description For staff and partners: `fulfilled` when a `paid` order was handed to the carrier, `completed` when a `fulfilled` one
         *     is done for good. Anything else is 409 `invalid_state_transition`. Only payments make an order `paid`
         *     (recordPayment), and only cancelOrder makes it `cancelled`.
         *
         *     Needs the order's `ETag` as `If-Match`, so that nobody ships an order that was cancelled a moment ago. With an
         *     `Idempotency-Key`, a repeat gets the stored answer although the `ETag` is old by then.
         */
        post: operations["transitionOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payments": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * List the payments of an order
         * @description What was paid for the order, the oldest first. Their sum is the order's `paidTotal`. Payments are never changed or removed. For staff and partners.
         */
        get: operations["listPayments"];
        put?: never;
        /**
         * Record a payment
         * @description The hook of a payment provider: call it when money for an order has arrived. An order may be paid in parts; when their
         *     sum reaches `total`, the order becomes `paid` at the same moment. This is the only way to become paid. Each payment
         *     changes the order's `paidTotal`, and with it its `version` and `ETag`.
         *
         *     A payment is known by `provider` and `reference`, which are unique together over all orders: a webhook that comes
         *     twice is 409 `payment_already_recorded`, whatever state the order is in, and may be taken as done. Only a `pending`
         *     order takes payments, any other is 409 `invalid_state_transition`. The amount is in the order's currency and not
         *     more than what is left to pay.
         *
         *     The `Idempotency-Key` is required; the id of the provider's event is a good one.
         */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
                /**
                 * @description The id of the payment, as recordPayment answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000501
                 */
                paymentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a payment
         * @description One payment of this order. A payment of another order is 404. For staff and partners.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the process runs
         * @description Answers as soon as the process can answer at all. It looks at nothing else; use readiness to decide about traffic.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the server wants traffic
         * @description Ready means that the database was reached, its migrations are those of this version, the issuer's keys are loaded, and the server is not closing down. Otherwise the answer is 503 and says in `detail` what is missing.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get this contract as JSON
         * @description The very bytes that the server was built from. Its SHA-256 is the `contractSha256` of `/v1/meta`.
         */
        get: operations["getContractJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get this contract as YAML
         * @description The same contract as `/openapi.json`, for those who would rather read it.
         */
        get: operations["getContractYaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-protected-resource": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get where access tokens come from
         * @description The metadata of this API as an OAuth protected resource (RFC 9728), which a `WWW-Authenticate` header points to.
         */
        get: operations["getProtectedResourceMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meta": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the version that is running
         * @description Which version, commit and image answers, and the SHA-256 of the contract that it was built from.
         */
        get: operations["getApiMeta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/problems": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List what can go wrong
         * @description Every kind of problem that this API answers with, in the order of their statuses.
         */
        get: operations["listProblemTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/problems/{code}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a problem means
         * @description What a problem's code means, whether a retry helps, and what to do. The `type` of every problem leads here.
         */
        get: operations["getProblemType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: uuid
         * @description A UUIDv7 (RFC 9562); those made later sort behind those made earlier.
         * @example 019a0d3c-6a00-7000-8000-000000000001
         */
        Id: string;
        /**
         * @description A currency of ISO 4217, as its three capital letters.
         * @example EUR
         * @enum {string}
         */
        Currency: "AED" | "AFN" | "ALL" | "AMD" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        /**
         * @description A name for addresses; small letters and digits, with hyphens between them.
         * @example walnut-dovetail-box
         */
        Slug: string;
        /** @description A picture of the product. */
        ProductImage: {
            /**
             * Format: uri
             * @description Where the picture is; an https address. We do not copy it.
             * @example https://images.atelier.example/walnut-dovetail-box.jpg
             */
            url: string;
            /**
             * @description What can be seen, for those who can not see it; empty if the picture says nothing new.
             * @example A small walnut box with dovetailed corners
             */
            alt: string;
        };
        /** @description What the active variants of a product cost in one currency. */
        PriceRange: {
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description The lowest price, in minor units.
             * @example 4900
             */
            min: number;
            /**
             * Format: int64
             * @description The highest price, in minor units.
             * @example 7900
             */
            max: number;
        };
        /**
         * @description Whether it can be bought now. `in_stock` if at least one piece is there (of a product: of an active variant); what is archived is `out_of_stock`.
         * @example in_stock
         * @enum {string}
         */
        Availability: "in_stock" | "out_of_stock";
        /**
         * Format: date-time
         * @description A moment in UTC (RFC 3339), with milliseconds.
         * @example 2026-11-23T09:30:00.000Z
         */
        Timestamp: string;
        /** @description What a list shows of a product. */
        ProductSummary: {
            id: components["schemas"]["Id"];
            slug: components["schemas"]["Slug"];
            /**
             * @description Its name.
             * @example Walnut dovetail box
             */
            title: string;
            /**
             * @description Who makes it.
             * @example Atelier Nord
             */
            vendor?: string;
            image?: components["schemas"]["ProductImage"];
            /**
             * @description Words to find it by, each once.
             * @example [
             *       "walnut",
             *       "storage"
             *     ]
             */
            tags: string[];
            /**
             * @description The categories that it is in.
             * @example [
             *       "019a0d3c-6a00-7000-8000-000000000201"
             *     ]
             */
            categoryIds: components["schemas"]["Id"][];
            /** @description What its active variants cost, one entry per currency, by currency. */
            priceRanges: components["schemas"]["PriceRange"][];
            availability: components["schemas"]["Availability"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description Where this page stands in the list. */
        Page: {
            /**
             * @description Send it as `cursor` for the next page; null on the last one.
             * @example eyJhIjoxfQ
             */
            nextCursor: string | null;
            /**
             * Format: int32
             * @description How many entries a page holds at the most.
             * @example 20
             */
            limit: number;
        };
        /** @description How many products of the result are in a category. */
        CategoryFacet: {
            id: components["schemas"]["Id"];
            /**
             * @description The name of the category.
             * @example Boxes
             */
            name: string;
            /**
             * Format: int32
             * @description How many products.
             * @example 12
             */
            count: number;
        };
        /** @description How many products of the result have a value. */
        ValueFacet: {
            /**
             * @description The value, to be sent as the filter.
             * @example Atelier Nord
             */
            value: string;
            /**
             * Format: int32
             * @description How many products.
             * @example 12
             */
            count: number;
        };
        /** @description How many products of the whole result have what; only with `facets=true`. The most frequent come first. */
        ProductFacets: {
            /** @description By category; the 100 most frequent. A product counts in the categories that it names, not in those above them. */
            categories: components["schemas"]["CategoryFacet"][];
            /** @description By vendor; the 100 most frequent. */
            vendors: components["schemas"]["ValueFacet"][];
            /** @description By tag; the 100 most frequent. */
            tags: components["schemas"]["ValueFacet"][];
            /** @description By availability. */
            availability: components["schemas"]["ValueFacet"][];
        };
        /** @description A page of products. */
        ProductList: {
            /** @description The products. */
            data: components["schemas"]["ProductSummary"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["ProductFacets"];
        };
        /**
         * @description What went wrong, for programs; `GET /v1/problems/{code}` explains each. The list is closed in each version of the contract, and a later one may add to it; decide about a code that you do not know by its `status`.
         * @example insufficient_stock
         * @enum {string}
         */
        ProblemCode: "validation_failed" | "malformed_json" | "invalid_cursor" | "idempotency_key_missing" | "unauthenticated" | "insufficient_scope" | "not_found" | "method_not_allowed" | "not_acceptable" | "request_timeout" | "payload_too_large" | "unsupported_media_type" | "headers_too_large" | "cart_changed" | "cart_not_open" | "insufficient_stock" | "invalid_state_transition" | "slug_taken" | "sku_taken" | "category_not_empty" | "category_cycle" | "payment_already_recorded" | "idempotency_in_progress" | "version_mismatch" | "precondition_required" | "idempotency_key_reused" | "cart_empty" | "cart_full" | "currency_mismatch" | "quantity_out_of_range" | "reference_not_found" | "variant_unavailable" | "price_unavailable" | "country_not_served" | "payment_exceeds_total" | "rate_limited" | "internal_error" | "dependency_unavailable";
        /** @description One place in the request that is wrong. */
        ProblemError: {
            /**
             * @description Where: a JSON pointer (RFC 6901) that begins with the part of the request, `/body`, `/query`, `/path` or `/header`.
             * @example /body/quantity
             */
            pointer: string;
            /**
             * @description What: the JSON Schema keyword that was not met (`required`, `type`, `maximum`, …), or a word for what no schema says (`unknown`, `repeated`, `encoding`, `unique`, `reference`, …). New ones may come; show `message` for those that you do not know.
             * @example maximum
             */
            code: string;
            /**
             * @description The same for people.
             * @example must be <= 999
             */
            message: string;
        };
        /** @description One difference between the cart as the customer last saw it and as it is now. */
        CartChange: {
            /**
             * @description The kind of difference.
             * @example price_changed
             * @enum {string}
             */
            code: "version_changed" | "total_changed" | "price_changed" | "variant_unavailable" | "price_unavailable" | "quantity_out_of_range";
            /**
             * @description The difference for people.
             * @example The price of WB-01 is now 21.99 EUR instead of 19.99 EUR.
             */
            message: string;
            variantId?: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description What the customer saw: a version, a quantity, or an amount in minor units.
             * @example 1999
             */
            expected?: number;
            /**
             * Format: int64
             * @description What it is now, in the same unit.
             * @example 2199
             */
            actual?: number;
        };
        /** @description A variant of which there is not enough. */
        Shortage: {
            variantId: components["schemas"]["Id"];
            /**
             * @description Its SKU.
             * @example WB-01
             */
            sku: string;
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 3
             */
            requested: number;
            /**
             * Format: int32
             * @description How many there are.
             * @example 2
             */
            available: number;
        };
        /**
         * @description What went wrong (RFC 9457). `code` is for programs, `detail` for people.
         * @example {
         *       "type": "https://api.atelier.example/v1/problems/not_found",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "There is no product with this id, or it is not yours to see.",
         *       "instance": "urn:request:checkout-7f3a",
         *       "code": "not_found",
         *       "requestId": "checkout-7f3a"
         *     }
         */
        Problem: {
            /**
             * Format: uri
             * @description The address of this kind of problem; it can be fetched.
             * @example https://api.atelier.example/v1/problems/insufficient_stock
             */
            type: string;
            /**
             * @description The kind of problem in a few words, always the same for a code.
             * @example Not enough in stock
             */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 409
             */
            status: number;
            /**
             * @description What happened this time, and what to do next.
             * @example Only 2 of WB-01 are left and 3 were asked for. Lower the quantity and try again.
             */
            detail: string;
            /**
             * Format: uri-reference
             * @description This very occurrence, as a URN made of the request id.
             * @example urn:request:checkout-7f3a
             */
            instance: string;
            code: components["schemas"]["ProblemCode"];
            /**
             * @description The id of the request, as in `X-Request-Id`.
             * @example checkout-7f3a
             */
            requestId: string;
            /** @description With `validation_failed` and some others, each place in the request that is wrong. */
            errors?: components["schemas"]["ProblemError"][];
            /** @description With `cart_changed`, what is different from what the customer last saw. */
            changes?: components["schemas"]["CartChange"][];
            /** @description With `insufficient_stock`, each variant of which there is not enough. */
            shortages?: components["schemas"]["Shortage"][];
        };
        /** @description What tells a variant from its siblings, such as its size. */
        VariantOption: {
            /**
             * @description The kind of difference.
             * @example Size
             */
            name: string;
            /**
             * @description What it is for this variant.
             * @example Small
             */
            value: string;
        };
        /**
         * @description An amount in the currency's minor units: 1999 EUR is 19.99 €, 1999 JPY is ¥1,999, 1999 KWD is 1.999 dinar. The number of decimals is that of ISO 4217.
         * @example {
         *       "amount": 1999,
         *       "currency": "EUR"
         *     }
         */
        Money: {
            /**
             * Format: int64
             * @description The amount in minor units.
             * @example 1999
             */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        /** @description A new variant. */
        VariantCreate: {
            /**
             * @description Your number for it, in printable ASCII; unique in the whole catalog, to the letter.
             * @example WB-01
             */
            sku: string;
            /**
             * @description What tells it from its siblings; a name stands once.
             * @example [
             *       {
             *         "name": "Size",
             *         "value": "Small"
             *       }
             *     ]
             */
            options?: components["schemas"]["VariantOption"][];
            /**
             * @description What one costs, tax excluded: one price per currency. It can not be bought in a currency that is absent.
             * @example [
             *       {
             *         "amount": 4900,
             *         "currency": "EUR"
             *       }
             *     ]
             */
            prices: components["schemas"]["Money"][];
            /**
             * Format: int32
             * @description The fewest that an order line may hold; 1 if absent.
             * @example 1
             */
            minQuantity?: number;
            /**
             * Format: int32
             * @description The most that an order line may hold; 999 if absent.
             * @example 10
             */
            maxQuantity?: number;
        };
        /** @description A new product. */
        ProductCreate: {
            slug?: components["schemas"]["Slug"];
            /**
             * @description Its name.
             * @example Walnut dovetail box
             */
            title: string;
            /**
             * @description The text of the product. It may hold HTML; what is not safe is removed. May be empty.
             * @example <p>Black walnut, cut by hand and oiled.</p>
             */
            description?: string;
            /**
             * @description Who makes it.
             * @example Atelier Nord
             */
            vendor?: string;
            /**
             * @description Words to find it by, each once.
             * @example [
             *       "walnut",
             *       "storage"
             *     ]
             */
            tags?: string[];
            /**
             * @description The categories that it is in.
             * @example [
             *       "019a0d3c-6a00-7000-8000-000000000201"
             *     ]
             */
            categoryIds?: components["schemas"]["Id"][];
            /** @description The pictures; the first one is the main one. */
            images?: components["schemas"]["ProductImage"][];
            /** @description Its variants, in the order in which they are shown. */
            variants: components["schemas"]["VariantCreate"][];
        };
        /**
         * @description `active` is for sale; `archived` is not any more, and stays so.
         * @example active
         * @enum {string}
         */
        CatalogStatus: "active" | "archived";
        /**
         * Format: int32
         * @description Counts the changes of this resource; the first is 1.
         * @example 3
         */
        Version: number;
        /** @description One thing that can be bought. Its version rises with each change of its own, but not when `availability` changes. */
        Variant: {
            id: components["schemas"]["Id"];
            productId: components["schemas"]["Id"];
            /**
             * @description Your number for it, in printable ASCII; unique in the whole catalog, to the letter.
             * @example WB-01
             */
            sku: string;
            /**
             * @description What tells it from its siblings; a name stands once.
             * @example [
             *       {
             *         "name": "Size",
             *         "value": "Small"
             *       }
             *     ]
             */
            options: components["schemas"]["VariantOption"][];
            /**
             * @description What one costs, tax excluded: one price per currency, by currency. It can not be bought in a currency that is absent.
             * @example [
             *       {
             *         "amount": 4900,
             *         "currency": "EUR"
             *       }
             *     ]
             */
            prices: components["schemas"]["Money"][];
            /**
             * Format: int32
             * @description The fewest that an order line may hold.
             * @example 1
             */
            minQuantity: number;
            /**
             * Format: int32
             * @description The most that an order line may hold.
             * @example 10
             */
            maxQuantity: number;
            status: components["schemas"]["CatalogStatus"];
            availability: components["schemas"]["Availability"];
            version: components["schemas"]["Version"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A product with all of its variants. Its version rises with each change of its own and of its variants, but not when `availability` changes. */
        Product: {
            id: components["schemas"]["Id"];
            slug: components["schemas"]["Slug"];
            /**
             * @description Its name.
             * @example Walnut dovetail box
             */
            title: string;
            /**
             * @description The text of the product as safe HTML (paragraphs, lists, emphasis, headings, links, tables; no scripts, styles or forms); may be empty. Escaping can make it longer than what was sent.
             * @example <p>Black walnut, cut by hand and oiled.</p>
             */
            description: string;
            /**
             * @description Who makes it.
             * @example Atelier Nord
             */
            vendor?: string;
            status: components["schemas"]["CatalogStatus"];
            /**
             * @description Words to find it by, each once.
             * @example [
             *       "walnut",
             *       "storage"
             *     ]
             */
            tags: string[];
            /**
             * @description The categories that it is in, by id.
             * @example [
             *       "019a0d3c-6a00-7000-8000-000000000201"
             *     ]
             */
            categoryIds: components["schemas"]["Id"][];
            /** @description The pictures; the first one is the main one. */
            images: components["schemas"]["ProductImage"][];
            /** @description All variants in the order in which they were made, archived ones included; offer those that are `active`. */
            variants: components["schemas"]["Variant"][];
            availability: components["schemas"]["Availability"];
            version: components["schemas"]["Version"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description What to change of a product (RFC 7396). An array replaces the whole array. */
        ProductUpdate: {
            slug?: components["schemas"]["Slug"];
            /**
             * @description Its name.
             * @example Walnut dovetail box
             */
            title?: string;
            /**
             * @description The text of the product. It may hold HTML; what is not safe is removed. May be empty.
             * @example <p>Black walnut, cut by hand and oiled.</p>
             */
            description?: string;
            /**
             * @description Who makes it; null removes it.
             * @example Atelier Nord
             */
            vendor?: string | null;
            /**
             * @description Words to find it by, each once.
             * @example [
             *       "walnut",
             *       "storage"
             *     ]
             */
            tags?: string[];
            /**
             * @description The categories that it is in.
             * @example [
             *       "019a0d3c-6a00-7000-8000-000000000201"
             *     ]
             */
            categoryIds?: components["schemas"]["Id"][];
            /** @description The pictures; the first one is the main one. */
            images?: components["schemas"]["ProductImage"][];
        };
        /** @description What to change of a variant (RFC 7396). An array replaces the whole array. */
        VariantUpdate: {
            /**
             * @description Your number for it, in printable ASCII; unique in the whole catalog, to the letter.
             * @example WB-01
             */
            sku?: string;
            /**
             * @description What tells it from its siblings; a name stands once.
             * @example [
             *       {
             *         "name": "Size",
             *         "value": "Small"
             *       }
             *     ]
             */
            options?: components["schemas"]["VariantOption"][];
            /**
             * @description What one costs, tax excluded: one price per currency. It can not be bought in a currency that is absent.
             * @example [
             *       {
             *         "amount": 4900,
             *         "currency": "EUR"
             *       }
             *     ]
             */
            prices?: components["schemas"]["Money"][];
            /**
             * Format: int32
             * @description The fewest that an order line may hold.
             * @example 2
             */
            minQuantity?: number;
            /**
             * Format: int32
             * @description The most that an order line may hold.
             * @example 10
             */
            maxQuantity?: number;
        };
        /** @description A category, and where it stands in the tree. */
        Category: {
            id: components["schemas"]["Id"];
            slug: components["schemas"]["Slug"];
            /**
             * @description Its name.
             * @example Boxes
             */
            name: string;
            /**
             * @description What is in it, as plain text; absent if there is none.
             * @example Boxes with and without lids.
             */
            description?: string;
            /**
             * Format: uuid
             * @description The category right above it; null at the top of the tree.
             * @example 019a0d3c-6a00-7000-8000-000000000200
             */
            parentId: string | null;
            /**
             * Format: int32
             * @description Its place among its siblings, the lowest first.
             * @example 1
             */
            position: number;
            version: components["schemas"]["Version"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of categories. */
        CategoryList: {
            /** @description The categories. */
            data: components["schemas"]["Category"][];
            page: components["schemas"]["Page"];
        };
        /** @description A new category. */
        CategoryCreate: {
            slug?: components["schemas"]["Slug"];
            /**
             * @description Its name.
             * @example Boxes
             */
            name: string;
            /**
             * @description What is in it, as plain text.
             * @example Boxes with and without lids.
             */
            description?: string;
            /**
             * Format: uuid
             * @description The category right above it; null at the top of the tree.
             * @example 019a0d3c-6a00-7000-8000-000000000200
             */
            parentId?: string | null;
            /**
             * Format: int32
             * @description Its place among its siblings, the lowest first; 0 if absent.
             * @example 1
             */
            position?: number;
        };
        /** @description What to change of a category (RFC 7396). */
        CategoryUpdate: {
            slug?: components["schemas"]["Slug"];
            /**
             * @description Its name.
             * @example Boxes
             */
            name?: string;
            /**
             * @description What is in it, as plain text; null removes it.
             * @example Boxes with and without lids.
             */
            description?: string | null;
            /**
             * Format: uuid
             * @description The category right above it; null at the top of the tree.
             * @example 019a0d3c-6a00-7000-8000-000000000200
             */
            parentId?: string | null;
            /**
             * Format: int32
             * @description Its place among its siblings, the lowest first.
             * @example 1
             */
            position?: number;
        };
        /** @description How many pieces of a variant there are. */
        Stock: {
            variantId: components["schemas"]["Id"];
            /**
             * Format: int32
             * @description How many there are to sell.
             * @example 12
             */
            onHand: number;
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description An entry of the ledger. */
        StockAdjustment: {
            id: components["schemas"]["Id"];
            variantId: components["schemas"]["Id"];
            /**
             * Format: int32
             * @description How many came (above 0) or went (below 0); never 0.
             * @example 12
             */
            delta: number;
            /**
             * @description Why. `received`, `returned`, `damaged` and `counted` come from `adjustStock`; `sold` and `cancelled` from an order, which `orderId` names; `imported` from an import of the catalog.
             * @example received
             * @enum {string}
             */
            reason: "received" | "returned" | "damaged" | "counted" | "sold" | "cancelled" | "imported";
            /**
             * @description What was noted; absent if nothing was.
             * @example Delivery note 4711
             */
            note?: string;
            orderId?: components["schemas"]["Id"];
            /**
             * Format: int32
             * @description How many there were right after it.
             * @example 12
             */
            onHandAfter: number;
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of the ledger. */
        StockAdjustmentList: {
            /** @description The entries, the newest first. */
            data: components["schemas"]["StockAdjustment"][];
            page: components["schemas"]["Page"];
        };
        /** @description A change of the stock. */
        StockAdjustmentCreate: {
            /**
             * Format: int32
             * @description How many come (above 0) or go (below 0); not 0.
             * @example 12
             */
            delta: number;
            /**
             * @description Why: a delivery, something sent back, something broken or lost, or a count that found another number.
             * @example received
             * @enum {string}
             */
            reason: "received" | "returned" | "damaged" | "counted";
            /**
             * @description What you want to remember, such as the number of the delivery note.
             * @example Delivery note 4711
             */
            note?: string;
        };
        /**
         * @description A cart to be made.
         * @example {
         *       "currency": "EUR"
         *     }
         */
        CartCreate: {
            currency: components["schemas"]["Currency"];
        };
        /**
         * @description The value of one option of a variant.
         * @example {
         *       "name": "Size",
         *       "value": "Small"
         *     }
         */
        LineOption: {
            /**
             * @description The option.
             * @example Size
             */
            name: string;
            /**
             * @description Its value.
             * @example Small
             */
            value: string;
        };
        /** @description A line of a cart. `unitPrice` is that of the moment in which the line was last added or set, and `lineTotal` so many times as much. */
        CartItem: {
            variantId: components["schemas"]["Id"];
            productId: components["schemas"]["Id"];
            /**
             * @description The variant's SKU.
             * @example WB-01
             */
            sku: string;
            /**
             * @description The product's title.
             * @example Walnut dovetail box
             */
            title: string;
            /**
             * @description What tells the variant from its siblings.
             * @example [
             *       {
             *         "name": "Size",
             *         "value": "Small"
             *       }
             *     ]
             */
            options: components["schemas"]["LineOption"][];
            /**
             * Format: int32
             * @description How many.
             * @example 2
             */
            quantity: number;
            unitPrice: components["schemas"]["Money"];
            lineTotal: components["schemas"]["Money"];
        };
        /** @description A cart. Shipping and tax depend on the country and are told by validateCart. */
        Cart: {
            id: components["schemas"]["Id"];
            /**
             * @description Only an `open` cart can be changed. An `ordered` one has become an order, a `merged` one part of a customer's cart.
             * @example open
             * @enum {string}
             */
            status: "open" | "ordered" | "merged";
            currency: components["schemas"]["Currency"];
            /** @description The lines, one per variant, in the order in which they were begun. */
            items: components["schemas"]["CartItem"][];
            subtotal: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description The sum of the quantities.
             * @example 2
             */
            itemCount: number;
            version: components["schemas"]["Version"];
            expiresAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            /**
             * @description The secret of a guest's cart, for the header `Cart-Token`. Only the answer to a guest's createCart has it.
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token?: string;
        };
        /**
         * @description What to add to a cart.
         * @example {
         *       "variantId": "019a0d3c-6a00-7000-8000-000000000101",
         *       "quantity": 2
         *     }
         */
        CartItemCreate: {
            variantId: components["schemas"]["Id"];
            /**
             * Format: int32
             * @description How many to add to those that are there.
             * @example 2
             */
            quantity: number;
        };
        /**
         * @description What a line of a cart shall be.
         * @example {
         *       "quantity": 2
         *     }
         */
        CartItemSet: {
            /**
             * Format: int32
             * @description How many there shall be.
             * @example 2
             */
            quantity: number;
        };
        /**
         * @description A country of ISO 3166-1, as its two capital letters.
         * @example DE
         */
        Country: string;
        /** @description One thing that stands in the way of an order, or that the customer should see before. */
        CartProblem: {
            /**
             * @description `cart_empty`: there is nothing to order. `cart_not_open`: it has been ordered or merged. `price_changed`: the price is not that of the line any more. `insufficient_stock`: fewer are left. `variant_unavailable`: not sold any more. `price_unavailable`: no price in the cart's currency any more. `quantity_out_of_range`: the variant's limits have changed, or, without a `variantId`, the total is more than an amount can be. `country_not_served`: we do not deliver there in this currency. All but `price_changed` make the cart unorderable.
             * @example price_changed
             * @enum {string}
             */
            code: "cart_empty" | "cart_not_open" | "price_changed" | "insufficient_stock" | "variant_unavailable" | "price_unavailable" | "quantity_out_of_range" | "country_not_served";
            /**
             * @description The same for people.
             * @example The price of WB-01 is now 52.00 EUR instead of 49.00 EUR.
             */
            message: string;
            variantId?: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description What the cart says: with `price_changed` the unit price in minor units, with `insufficient_stock` and `quantity_out_of_range` the quantity.
             * @example 4900
             */
            expected?: number;
            /**
             * Format: int64
             * @description What there is, in the same unit: the price now, how many are left, or the nearest quantity that is allowed.
             * @example 5200
             */
            actual?: number;
        };
        /** @description What the order would cost, at today's prices. Lines without a price, or that are not sold any more, are left out of the sums. Absent if we do not deliver to the country in the cart's currency, or if the total would be more than an amount can be. */
        CartTotals: {
            subtotal: components["schemas"]["Money"];
            shipping: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        /** @description What ordering a cart now would come to. */
        CartValidation: {
            /**
             * @description Whether placeOrder would take it as it is now.
             * @example true
             */
            orderable: boolean;
            cartVersion: components["schemas"]["Version"];
            /** @description Everything that stands in the way or should be shown. Empty if there is nothing. */
            problems: components["schemas"]["CartProblem"][];
            totals?: components["schemas"]["CartTotals"];
        };
        /** @description A line that could not be moved as it was. */
        CartAdjustment: {
            variantId: components["schemas"]["Id"];
            /**
             * @description `quantity_capped`: both carts together had more than `maxQuantity`. `variant_unavailable`: not sold any more. `price_unavailable`: no price in the cart's currency.
             * @example quantity_capped
             * @enum {string}
             */
            code: "quantity_capped" | "variant_unavailable" | "price_unavailable";
            /**
             * Format: int32
             * @description How many both carts had together.
             * @example 12
             */
            requested: number;
            /**
             * Format: int32
             * @description How many the customer's cart has now; 0 if it has no such line.
             * @example 10
             */
            applied: number;
        };
        /** @description What came of a merge. */
        CartMerge: {
            cart: components["schemas"]["Cart"];
            /** @description What could not be moved as it was. Empty if everything could. */
            adjustments: components["schemas"]["CartAdjustment"][];
        };
        /**
         * @description `pending`: placed, not paid. `paid`: paid, not sent. `fulfilled`: handed to the carrier. `completed`: done for good. `cancelled`: called off while pending or paid.
         * @example pending
         * @enum {string}
         */
        OrderStatus: "pending" | "paid" | "fulfilled" | "completed" | "cancelled";
        /** @description A line of an order, as things were when it was placed. */
        OrderLine: {
            variantId: components["schemas"]["Id"];
            productId: components["schemas"]["Id"];
            /**
             * @description The variant's SKU then.
             * @example WB-01
             */
            sku: string;
            /**
             * @description The product's title then.
             * @example Walnut dovetail box
             */
            title: string;
            /**
             * @description What told the variant from its siblings.
             * @example [
             *       {
             *         "name": "Size",
             *         "value": "Small"
             *       }
             *     ]
             */
            options: components["schemas"]["LineOption"][];
            /**
             * Format: int32
             * @description How many.
             * @example 2
             */
            quantity: number;
            unitPrice: components["schemas"]["Money"];
            lineTotal: components["schemas"]["Money"];
        };
        /**
         * @description A postal address.
         * @example {
         *       "name": "Ada Lindqvist",
         *       "line1": "Kastanienallee 12",
         *       "city": "Berlin",
         *       "postalCode": "10435",
         *       "country": "DE"
         *     }
         */
        Address: {
            /**
             * @description The person.
             * @example Ada Lindqvist
             */
            name: string;
            /**
             * @description The company.
             * @example Lindqvist GmbH
             */
            company?: string;
            /**
             * @description Street and number.
             * @example Kastanienallee 12
             */
            line1: string;
            /**
             * @description Floor, entrance and the like.
             * @example 2. Stock
             */
            line2?: string;
            /**
             * @description The town.
             * @example Berlin
             */
            city: string;
            /**
             * @description The state, province or county, where addresses have one.
             * @example Bavaria
             */
            region?: string;
            /**
             * @description The postal code, where the country has one.
             * @example 10435
             */
            postalCode?: string;
            country: components["schemas"]["Country"];
            /**
             * @description For the carrier.
             * @example +49 30 1234567
             */
            phone?: string;
        };
        /** @description An order. What it says of products and prices is a snapshot of the moment in which it was placed. `total` is `subtotal` (the sum of the lines) and `shipping` and `tax`; `tax` is the country's rate of subtotal and shipping, rounded half up. */
        Order: {
            id: components["schemas"]["Id"];
            /**
             * @description The number that customers and staff say: the year in which it was placed, and a count.
             * @example AT-2026-000123
             */
            number: string;
            status: components["schemas"]["OrderStatus"];
            /**
             * @description The customer, by the `sub` of the access token.
             * @example auth0|65f0c0ffee65f0c0ffee65f0
             */
            customerId: string;
            currency: components["schemas"]["Currency"];
            /** @description What was ordered, one line per variant. */
            lines: components["schemas"]["OrderLine"][];
            subtotal: components["schemas"]["Money"];
            shipping: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            paidTotal: components["schemas"]["Money"];
            shippingAddress: components["schemas"]["Address"];
            billingAddress: components["schemas"]["Address"];
            /**
             * @description What the customer told.
             * @example Please ring at the side door.
             */
            note?: string;
            /**
             * @description The states that the order can be moved to from where it is: `paid` by recordPayment, `fulfilled` and `completed` by transitionOrder, `cancelled` by cancelOrder. Empty when nothing more can happen.
             * @example [
             *       "paid",
             *       "cancelled"
             *     ]
             */
            allowedTransitions: components["schemas"]["OrderStatus"][];
            version: components["schemas"]["Version"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of orders. */
        OrderList: {
            /** @description The orders. */
            data: components["schemas"]["Order"][];
            page: components["schemas"]["Page"];
        };
        /**
         * @description An order to be placed. `cartVersion` and `expectedTotal` are what validateCart showed to the customer; without a `billingAddress` the bill goes with the parcel.
         * @example {
         *       "cartId": "019a0d3c-6a00-7000-8000-000000000301",
         *       "cartVersion": 2,
         *       "expectedTotal": {
         *         "amount": 12245,
         *         "currency": "EUR"
         *       },
         *       "shippingAddress": {
         *         "name": "Ada Lindqvist",
         *         "line1": "Kastanienallee 12",
         *         "city": "Berlin",
         *         "postalCode": "10435",
         *         "country": "DE"
         *       }
         *     }
         */
        OrderCreate: {
            cartId: components["schemas"]["Id"];
            cartVersion: components["schemas"]["Version"];
            expectedTotal: components["schemas"]["Money"];
            shippingAddress: components["schemas"]["Address"];
            billingAddress?: components["schemas"]["Address"];
            /**
             * @description What the customer wants to tell.
             * @example Please ring at the side door.
             */
            note?: string;
        };
        /** @description One change of an order's state. */
        OrderHistoryEntry: {
            id: components["schemas"]["Id"];
            /**
             * @description The state before; null when the order was placed.
             * @example pending
             * @enum {string|null}
             */
            from: "pending" | "paid" | "fulfilled" | "completed" | "cancelled" | null;
            to: components["schemas"]["OrderStatus"];
            at: components["schemas"]["Timestamp"];
            /**
             * @description By whom: the `customer`, `staff` (partners and payment hooks included), or the `system`, which cancels that for which no money arrives.
             * @example customer
             * @enum {string}
             */
            actor: "customer" | "staff" | "system";
            /**
             * @description Why, if it was said.
             * @example Ordered the wrong size.
             */
            reason?: string;
        };
        /** @description A page of an order's history. */
        OrderHistoryList: {
            /** @description The changes. */
            data: components["schemas"]["OrderHistoryEntry"][];
            page: components["schemas"]["Page"];
        };
        /**
         * @description Why an order is cancelled.
         * @example {
         *       "reason": "Ordered the wrong size."
         *     }
         */
        OrderCancellation: {
            /**
             * @description The reason; it stands in the order's history.
             * @example Ordered the wrong size.
             */
            reason?: string;
        };
        /**
         * @description Where to move an order.
         * @example {
         *       "to": "fulfilled"
         *     }
         */
        OrderTransition: {
            /**
             * @description The next state: `fulfilled` from `paid`, `completed` from `fulfilled`.
             * @example fulfilled
             * @enum {string}
             */
            to: "fulfilled" | "completed";
        };
        /** @description A payment of an order. */
        Payment: {
            id: components["schemas"]["Id"];
            orderId: components["schemas"]["Id"];
            /**
             * @description Who took the money.
             * @example stripe
             */
            provider: string;
            /**
             * @description What the provider calls the payment.
             * @example pi_3Nk1
             */
            reference: string;
            amount: components["schemas"]["Money"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of payments. */
        PaymentList: {
            /** @description The payments. */
            data: components["schemas"]["Payment"][];
            page: components["schemas"]["Page"];
        };
        /**
         * @description A payment to be recorded.
         * @example {
         *       "provider": "stripe",
         *       "reference": "pi_3Nk1",
         *       "amount": {
         *         "amount": 12245,
         *         "currency": "EUR"
         *       }
         *     }
         */
        PaymentCreate: {
            /**
             * @description Who took the money; a name of your own that stays the same.
             * @example stripe
             */
            provider: string;
            /**
             * @description What the provider calls the payment; unique for the provider.
             * @example pi_3Nk1
             */
            reference: string;
            amount: components["schemas"]["Money"];
        };
        /** @description That the process runs. */
        Liveness: {
            /**
             * @description Always `alive`.
             * @example alive
             * @enum {string}
             */
            status: "alive";
        };
        /** @description That the server wants traffic. */
        Readiness: {
            /**
             * @description Always `ready`.
             * @example ready
             * @enum {string}
             */
            status: "ready";
            /** @description What was looked at. */
            checks: {
                /**
                 * @description The database was reached.
                 * @example ok
                 * @enum {string}
                 */
                database: "ok";
                /**
                 * @description The database has the migrations of this version.
                 * @example ok
                 * @enum {string}
                 */
                migrations: "ok";
                /**
                 * @description The keys that verify access tokens are loaded.
                 * @example ok
                 * @enum {string}
                 */
                issuerKeys: "ok";
                /**
                 * @description The server is not closing down.
                 * @example ok
                 * @enum {string}
                 */
                draining: "ok";
            };
        };
        /** @description An OpenAPI 3.1 document. It is described by the OpenAPI specification, not again here. */
        ContractDocument: {
            /**
             * @description The version of OpenAPI.
             * @example 3.1.1
             */
            openapi: string;
            /** @description The title and version of the contract. */
            info: {
                [key: string]: unknown;
            };
            /** @description The operations by path. */
            paths: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description The metadata of an OAuth protected resource (RFC 9728, section 2). Its names are those of the standard. */
        ProtectedResourceMetadata: {
            /**
             * Format: uri
             * @description The identifier of this API, which access tokens name as their audience.
             * @example https://api.atelier.example
             */
            resource: string;
            /**
             * @description The issuers of access tokens.
             * @example [
             *       "https://atelier.eu.auth0.com/"
             *     ]
             */
            authorization_servers: string[];
            /**
             * @description How an access token may be sent; in the `Authorization` header only.
             * @example [
             *       "header"
             *     ]
             */
            bearer_methods_supported: "header"[];
            /**
             * @description Every scope that an operation asks for.
             * @example [
             *       "manage:own-cart",
             *       "place:order"
             *     ]
             */
            scopes_supported: string[];
            /**
             * Format: uri
             * @description Where people read about this API.
             * @example https://api.atelier.example/docs
             */
            resource_documentation: string;
        };
        /** @description What is running. */
        ApiMeta: {
            /**
             * @description The version of the API (SemVer).
             * @example 1.0.0
             */
            version: string;
            /**
             * @description The commit that it was built from; `unknown` on a machine where none was given.
             * @example 4f1d2c3b4a5968778695a4b3c2d1e0f102132435
             */
            commit: string;
            /**
             * @description The container image that it runs from; `none` outside of one.
             * @example none
             */
            image: string;
            /**
             * @description The SHA-256 of `/openapi.json`.
             * @example 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
             */
            contractSha256: string;
        };
        /** @description A kind of problem, explained. */
        ProblemType: {
            code: components["schemas"]["ProblemCode"];
            /**
             * Format: uri
             * @description The `type` of such problems.
             * @example https://api.atelier.example/v1/problems/insufficient_stock
             */
            type: string;
            /**
             * @description The kind of problem in a few words.
             * @example Not enough in stock
             */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status of such problems.
             * @example 409
             */
            status: number;
            /**
             * @description What it means.
             * @example At least one variant is not in stock in the quantity asked for. Nothing was ordered.
             */
            meaning: string;
            /**
             * @description Whether the very same request may succeed later.
             * @example false
             */
            retryable: boolean;
            /**
             * @description What to do.
             * @example Show the customer what is left, as `shortages` says, and lower the quantity.
             */
            resolution: string;
        };
        /** @description A page of the kinds of problems. */
        ProblemTypeList: {
            /** @description The kinds of problems. */
            data: components["schemas"]["ProblemType"][];
            page: components["schemas"]["Page"];
        };
    };
    responses: {
        /** @description This path does not have this method. `Allow` names those that it has. */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        UnknownPath: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What arrived is no HTTP request that can be read; the connection is closed. */
        MalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request did not arrive within the time allowed; the connection is closed. */
        RequestTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The header section is larger than 16 KiB; the connection is closed. */
        HeadersTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing has changed since the `ETag` that you sent. There is no content. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControl"];
                ETag: components["headers"]["CurrentETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter is unknown, repeated or not what this contract says, or the cursor was not made for this list, its filters and its sort. */
        BadRequestList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Your `Accept` header excludes every media type that this operation answers with. */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Your quota is used up. Wait as long as `Retry-After` says. */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Our fault. It is logged under the `requestId`; nothing was half done. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something that we depend on (the database, the issuer of tokens) does not answer, or the server is closing down. Try again. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is no JSON, or it or a parameter is not what this contract says. `errors` names each place with a JSON pointer. */
        BadRequestBody: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The access token or `Cart-Token` is missing, expired, or not one of ours. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The access token is good, but lacks the scope that this operation needs. */
        InsufficientScope: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 256 KiB. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has a media type (or a content encoding) that this operation does not read. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is missing, unknown, repeated or not what this contract says. `errors` names each. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not yours to see. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has changed since the `ETag` in your `If-Match`. Nothing was done; read it again and decide anew. */
        VersionMismatch: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This change needs an `If-Match` header with the `ETag` that you read. */
        PreconditionRequired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is no JSON, or it or a parameter is not what this contract says, or the `Idempotency-Key` is missing. */
        BadRequestKeyed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["CacheControlNoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
         * @example checkout-7f3a
         */
        RequestId: string;
        /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
        Cursor: string;
        /**
         * @description How many entries a page holds at the most.
         * @example 20
         */
        Limit: number;
        /**
         * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
         * @example "3-b1946ac92492d234"
         */
        IfNoneMatch: string;
        /**
         * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
         * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
         */
        IdempotencyKey: string;
        /**
         * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
         * @example "3-b1946ac92492d234"
         */
        IfMatchRequired: string;
        /**
         * @description Required here, because doing this twice would hurt. A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
         * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
         */
        IdempotencyKeyRequired: string;
        /**
         * @description The `ETag` that you read (RFC 9110, section 13.1.1). If the resource has changed since, nothing happens and the answer is 412. Without it, the change is made to whatever is there.
         * @example "3-b1946ac92492d234"
         */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of this request, yours or ours. Name it when you ask us for help.
         * @example checkout-7f3a
         */
        RequestId: string;
        /**
         * @description The quota that applies to you: `q` requests in a window of `w` seconds (IETF draft-ietf-httpapi-ratelimit-headers).
         * @example "default";q=600;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description What is left of the quota: `r` requests, and `t` seconds until it is full again.
         * @example "default";r=598;t=42
         */
        RateLimit: string;
        /**
         * @description The weak validator of this page (RFC 9110, section 8.8.1). Send it as `If-None-Match` to save a download.
         * @example W/"b1946ac92492d234"
         */
        ListETag: string;
        /**
         * @description How long a cache may keep this answer; after that it asks again with `If-None-Match`.
         * @example public, max-age=5
         */
        CacheControlPublic: "public, max-age=5";
        /**
         * @description Where the next page is, with `rel="next"` (RFC 8288). The last page has none.
         * @example </v1/products?limit=20&cursor=eyJhIjoxfQ>; rel="next"
         */
        Link: string;
        /**
         * @description What the `Cache-Control` of the full answer would be.
         * @example public, max-age=5
         */
        CacheControl: "public, max-age=5" | "no-store";
        /**
         * @description What the `ETag` of the full answer would be; you have it.
         * @example "3-b1946ac92492d234"
         */
        CurrentETag: string;
        /**
         * @description This answer belongs to one caller or one moment and is never cached.
         * @example no-store
         */
        CacheControlNoStore: "no-store";
        /**
         * @description How many seconds to wait before you try again.
         * @example 2
         */
        RetryAfter: number;
        /**
         * @description The validator of this representation. Send it as `If-None-Match` to save a download, as `If-Match` to change just this state.
         * @example "3-b1946ac92492d234"
         */
        ETag: string;
        /**
         * @description Where what was created can be read.
         * @example /v1/products/019a0d3c-6a00-7000-8000-000000000001
         */
        Location: string;
        /**
         * @description `true` if this is the stored answer to a request with the same `Idempotency-Key`. Otherwise it is absent.
         * @example true
         */
        IdempotencyReplayed: "true";
        /**
         * @description How to authenticate (RFC 6750), and where the authorization server is described (RFC 9728).
         * @example Bearer error="invalid_token", resource_metadata="https://api.atelier.example/.well-known/oauth-protected-resource"
         */
        WWWAuthenticate: string;
        /**
         * @description With `idempotency_in_progress`, how many seconds to wait before you send the same request again.
         * @example 2
         */
        RetryAfterInProgress: number;
        /**
         * @description The methods that this path has.
         * @example GET, HEAD, OPTIONS
         */
        Allow: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description Words to search for in titles, vendors, tags, SKUs and descriptions; every word must be found. Word forms are forgiven, and of words of four letters or more two that changed places; in titles, vendors and tags other small typing errors too. `"two words"` stand together, `OR` between words asks for either, and `-word` leaves out.
                 * @example walnut box
                 */
                q?: string;
                /**
                 * @description Only products of this category or of one below it.
                 * @example 019a0d3c-6a00-7000-8000-000000000200
                 */
                categoryId?: components["schemas"]["Id"];
                /**
                 * @description Only products of exactly this vendor.
                 * @example Atelier Nord
                 */
                vendor?: string;
                /**
                 * @description Only products with exactly this tag.
                 * @example walnut
                 */
                tag?: string;
                /**
                 * @description Only products of which an active variant costs this much or more, in minor units of `currency`. With `maxPrice`, one and the same variant must meet both.
                 * @example 2000
                 */
                minPrice?: number;
                /**
                 * @description Only products of which an active variant costs this much or less, in minor units of `currency`.
                 * @example 8000
                 */
                maxPrice?: number;
                /**
                 * @description Only products with a price in this currency. It is also the one that `minPrice`, `maxPrice` and a sort by price look at.
                 * @example EUR
                 */
                currency?: components["schemas"]["Currency"];
                /**
                 * @description `true` for only those that can be bought now, `false` for only those that can not.
                 * @example true
                 */
                inStock?: boolean;
                /**
                 * @description The order; a `-` turns it round. `newest` is the latest made first, `price` goes by the lowest price in `currency`. Without `sort` it is `relevance` if there is a `q`, else `newest`.
                 * @example newest
                 */
                sort?: "relevance" | "newest" | "title" | "-title" | "price" | "-price";
                /**
                 * @description Whether to count the result in `facets`. Ask for it on the first page only; it costs time.
                 * @example true
                 */
                facets?: boolean;
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ListETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The product. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductCreate"];
            };
        };
        responses: {
            /** @description The product was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            /** @description The slug or a SKU is taken, or one SKU stands twice in the request; or a request with the same `Idempotency-Key` has not ended yet. Nothing was made. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A category in `categoryIds` does not exist, or the `Idempotency-Key` was used for another request. Nothing was made. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the product.
                 * @example 019a0d3c-6a00-7000-8000-000000000001
                 */
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    archiveProduct: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the product.
                 * @example 019a0d3c-6a00-7000-8000-000000000001
                 */
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product is archived. There is no content. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            /** @description The product is archived already. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the product.
                 * @example 019a0d3c-6a00-7000-8000-000000000001
                 */
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ProductUpdate"];
            };
        };
        responses: {
            /** @description The product as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another product has the slug, or had it once; or the product is archived. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A category in `categoryIds` does not exist. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createVariant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the product.
                 * @example 019a0d3c-6a00-7000-8000-000000000001
                 */
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The variant. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantCreate"];
            };
        };
        responses: {
            /** @description The variant was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The SKU is taken; the product is archived or has 100 variants already; or a request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The `Idempotency-Key` was used for another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProductBySlug: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The slug of the product, the present one or a former one.
                 * @example walnut-dovetail-box
                 */
                slug: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The product has another slug now; `Location` has it. There is no content. */
            301: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    /**
                     * @description The same product under its present slug.
                     * @example /v1/product-slugs/walnut-box-with-dovetails
                     */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getVariant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variant. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    archiveVariant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variant is archived. There is no content. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            /** @description The variant is archived already, or it is the last active one of its product. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateVariant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["VariantUpdate"];
            };
        };
        responses: {
            /** @description The variant as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another variant has the SKU, or this one is archived. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /**
                 * @description Only the categories directly below this one.
                 * @example 019a0d3c-6a00-7000-8000-000000000200
                 */
                parentId?: components["schemas"]["Id"];
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of categories. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ListETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The category. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryCreate"];
            };
        };
        responses: {
            /** @description The category was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another category has the slug, or a request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The category in `parentId` does not exist, or the `Idempotency-Key` was used for another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the category.
                 * @example 019a0d3c-6a00-7000-8000-000000000201
                 */
                categoryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the category.
                 * @example 019a0d3c-6a00-7000-8000-000000000201
                 */
                categoryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category is gone. There is no content. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            /** @description The category still has active products or subcategories. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the category.
                 * @example 019a0d3c-6a00-7000-8000-000000000201
                 */
                categoryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["CategoryUpdate"];
            };
        };
        responses: {
            /** @description The category as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another category has the slug, or the new parent is the category itself or lies below it. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The category in `parentId` does not exist. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stock. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stock"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStockAdjustments: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the ledger. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ListETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAdjustmentList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    adjustStock: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here, because doing this twice would hurt. A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The adjustment. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockAdjustmentCreate"];
            };
        };
        responses: {
            /** @description The stock was adjusted. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAdjustment"];
                };
            };
            400: components["responses"]["BadRequestKeyed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description There are fewer pieces than were to be taken, or a request with the same `Idempotency-Key` has not ended yet. Nothing changed. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The `Idempotency-Key` was used for another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStockAdjustment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the variant.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
                /**
                 * @description The id of the adjustment.
                 * @example 019a0d3c-6a00-7000-8000-000000000601
                 */
                adjustmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAdjustment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The currency of the cart. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartCreate"];
            };
        };
        responses: {
            /** @description The customer has an open cart already; this is it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description The cart was created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            /** @description A request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The `Idempotency-Key` was sent with another request before. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCart: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart is gone. There is no content. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            /** @description The cart has been ordered or merged. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addCartItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` that you read (RFC 9110, section 13.1.1). If the resource has changed since, nothing happens and the answer is 412. Without it, the change is made to whatever is there.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description What to add, and how many of it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartItemCreate"];
            };
        };
        responses: {
            /** @description The whole cart, as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The cart has been ordered or merged, or a request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The variant does not exist, is not sold any more, has no price in the cart's currency or is not sold in this quantity, the cart has 100 lines already, or the `Idempotency-Key` was sent with another request before. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setCartItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you read (RFC 9110, section 13.1.1). If the resource has changed since, nothing happens and the answer is 412. Without it, the change is made to whatever is there.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
                /**
                 * @description The id of the variant that the line is about. A cart has one line per variant at the most.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description How many there shall be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartItemSet"];
            };
        };
        responses: {
            /** @description The whole cart, as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The cart has been ordered or merged. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The variant is not sold any more, has no price in the cart's currency or is not sold in this quantity, or the cart has 100 lines already. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeCartItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you read (RFC 9110, section 13.1.1). If the resource has changed since, nothing happens and the answer is 412. Without it, the change is made to whatever is there.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
                /**
                 * @description The id of the variant that the line is about. A cart has one line per variant at the most.
                 * @example 019a0d3c-6a00-7000-8000-000000000101
                 */
                variantId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole cart, as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The cart has been ordered or merged. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    validateCart: {
        parameters: {
            query: {
                /**
                 * @description Where to deliver: a country of ISO 3166-1, as its two capital letters.
                 * @example DE
                 */
                country: components["schemas"]["Country"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the cart, as createCart answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000301
                 */
                cartId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What ordering the cart would come to. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartValidation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMyCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your open cart. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    mergeGuestCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` that you read (RFC 9110, section 13.1.1). If the resource has changed since, nothing happens and the answer is 412. Without it, the change is made to whatever is there.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer's cart, with what was the guest's, and what had to be adjusted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartMerge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description A request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            /** @description The two carts have different currencies, would have more than 100 lines together, or the `Idempotency-Key` was sent with another request before. Nothing was moved. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMyOrders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders that are in this state now.
                 * @example pending
                 */
                status?: components["schemas"]["OrderStatus"];
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of your orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ListETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders that are in this state now.
                 * @example pending
                 */
                status?: components["schemas"]["OrderStatus"];
                /**
                 * @description Only orders of this customer, by the `sub` of the customer's access token.
                 * @example auth0|65f0c0ffee65f0c0ffee65f0
                 */
                customerId?: string;
                /**
                 * @description Only orders that were placed at this moment or later.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                placedFrom?: components["schemas"]["Timestamp"];
                /**
                 * @description Only orders that were placed before this moment.
                 * @example 2026-12-01T00:00:00.000Z
                 */
                placedTo?: components["schemas"]["Timestamp"];
                /**
                 * @description By the moment at which they were placed, the newest or the oldest first.
                 * @example newest
                 */
                sort?: "newest" | "oldest";
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ListETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here, because doing this twice would hurt. A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which cart, what the customer saw of it, and where it goes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description The order was placed. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequestKeyed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The cart, a price or the total is not what the customer saw, the cart has been ordered or merged, the stock does not suffice, or a request with the same `Idempotency-Key` has not ended yet. Nothing was ordered. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The cart is empty or holds what can not be ordered, `expectedTotal` is not in the cart's currency, we do not deliver to the country, or the `Idempotency-Key` was sent with another request before. Nothing was ordered. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOrderHistory: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the order's history. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ListETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderHistoryList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description Why, if one likes to say. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancellation"];
            };
        };
        responses: {
            /** @description The order, cancelled. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The order is fulfilled, completed or cancelled already, or a request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The `Idempotency-Key` was sent with another request before. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    transitionOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Required here: the `ETag` that you read, so that you can not overwrite a change that you have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3). Without it the answer is 428, with an old one 412.
                 * @example "3-b1946ac92492d234"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The next state. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderTransition"];
            };
        };
        responses: {
            /** @description The order in its new state. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The order can not go there from its state, or a request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The `Idempotency-Key` was sent with another request before. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ListETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Required here, because doing this twice would hurt. A key of your own, unique for each thing you want done (a UUID is a good one). Send the same key when you repeat a request whose answer you did not get: the thing is done once, and for 24 hours a repeat answers with the stored answer and `Idempotency-Replayed: true`.
                 * @example 6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The payment, as the provider names it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCreate"];
            };
        };
        responses: {
            /** @description The payment was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequestKeyed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The order is not pending, the provider's reference is recorded already, or a request with the same `Idempotency-Key` has not ended yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    "Retry-After": components["headers"]["RetryAfterInProgress"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The amount is in another currency than the order or more than what is left to pay, or the `Idempotency-Key` was sent with another request before. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the order, as placeOrder answered it. It is not the order's number.
                 * @example 019a0d3c-6a00-7000-8000-000000000401
                 */
                orderId: components["schemas"]["Id"];
                /**
                 * @description The id of the payment, as recordPayment answered it.
                 * @example 019a0d3c-6a00-7000-8000-000000000501
                 */
                paymentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server wants traffic. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Cache-Control": components["headers"]["CacheControlNoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractJson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDocument"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractYaml: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProtectedResourceMetadata: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtectedResourceMetadata"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getApiMeta: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is running. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiMeta"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProblemTypes: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. It is opaque, and bound to the filters and the sort that it was made with: repeat those, or the answer is 400 `invalid_cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the kinds of problems. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ListETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemTypeList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequestList"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProblemType: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An id of your own for this request. It is echoed in the answer and stands in our logs; without one, we make one.
                 * @example checkout-7f3a
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description The `ETag` that you have. If nothing has changed the answer is 304, without content (RFC 9110, section 13.1.2).
                 * @example "3-b1946ac92492d234"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The code of the problem.
                 * @example insufficient_stock
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kind of problem. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControlPublic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemType"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
