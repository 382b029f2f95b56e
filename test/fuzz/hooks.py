"""What schemathesis can not know of this API, and the count of its answers."""

import atexit
import json
import os
import re
import uuid
import zlib
from collections import Counter

import fresh
import schemathesis
from schemathesis.core.failures import AcceptedNegativeData
from schemathesis.openapi.checks import AuthScenario, IgnoredAuth, MissingHeaderNotRejected, RejectedPositiveData, UseAfterFree

GUEST = os.environ["FUZZ_CALLER"] == "guest"
EXAMPLE_KEY = "6f1c1a0e-1c7b-4f0e-9d53-5a3a4a7c2b11"
CATEGORY = "019a0d3c-6a00-7000-8000-000000000202"

# Rules about two places of a request at once, which no schema says: the codes of their errors, and where a number is too large for another.
TWO_PLACES = {"repeated", "needs_currency", "needs_q", "not_allowed"}
TOO_LARGE = ("/minQuantity", "/delta")

answers = Counter()
slowest = {}
broken = []


@schemathesis.hook
def before_load_schema(context, raw_schema):
    # ignored_auth knows how to leave out a bearer token, but not that of an OAuth flow.
    schemes = raw_schema["components"]["securitySchemes"]
    schemes["oauth"] = {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


@schemathesis.deserializer("application/yaml", "text/yaml", "application/x-yaml")
def read_yaml(context, response):
    # The contract describes it as the text that it is.
    return response.content.decode()


def target(case, name, response):
    """Points a request at what `response` has answered, in the version that it has."""
    case.path_parameters = {**case.path_parameters, name: response.json()["id"]}
    if "If-Match" in case.headers:
        case.headers["If-Match"] = response.headers["ETag"]


def a_new_product(case):
    case.body.pop("slug", None)
    case.body["categoryIds"] = [CATEGORY]
    for variant in case.body["variants"]:
        variant["sku"] = str(uuid.uuid4())


def a_product(case):
    target(case, "productId", fresh.product())
    if isinstance(case.body, dict):
        case.body.pop("categoryIds", None)
        if "sku" in case.body:
            case.body["sku"] = str(uuid.uuid4())


def a_variant(case):
    target(case, "variantId", fresh.call("GET", f"/v1/variants/{fresh.variant()}"))


def a_category(case):
    target(case, "categoryId", fresh.category())
    if isinstance(case.body, dict):
        case.body.pop("parentId", None)


def a_cart(case):
    if GUEST:
        case.headers["Cart-Token"], answer = fresh.guest_cart()
    else:
        answer = fresh.cart()
    target(case, "cartId", answer)
    item = answer.json()["items"][0]["variantId"]
    if "variantId" in case.path_parameters:
        case.path_parameters["variantId"] = item
    if isinstance(case.body, dict) and "variantId" in case.body:
        case.body["variantId"] = item


def a_guests_cart(case):
    fresh.cart()
    case.headers["Cart-Token"], _ = fresh.guest_cart()


def a_checkout(case):
    case.body.update(fresh.checkout())
    case.body["shippingAddress"]["country"] = "DE"


def a_pending_order(case):
    answer = fresh.order()
    target(case, "orderId", answer)
    if "amount" in case.body:
        total = answer.json()["total"]
        case.body["amount"] = {**total, "amount": min(case.body["amount"]["amount"], total["amount"])}
        case.body["reference"] = str(uuid.uuid4())


def a_paid_order(case):
    target(case, "orderId", fresh.paid_order())


# Ids are not guessed, versions move on, and what is archived, deleted, ordered, merged or paid stays so.
fresh_for = {
    "createProduct": a_new_product, "updateProduct": a_product, "archiveProduct": a_product, "createVariant": a_product, "updateVariant": a_variant, "archiveVariant": a_variant,
    "updateCategory": a_category, "deleteCategory": a_category,
    "getCart": a_cart, "deleteCart": a_cart, "addCartItem": a_cart, "setCartItem": a_cart, "removeCartItem": a_cart, "validateCart": a_cart,
    "mergeGuestCart": a_guests_cart, "placeOrder": a_checkout, "cancelOrder": a_pending_order, "recordPayment": a_pending_order, "transitionOrder": a_paid_order,
}


@schemathesis.hook
def before_call(context, case, kwargs):
    """Every third well-formed request that was thought up, and each until the first succeeds, gets something to succeed with."""
    operation = name(case)
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    # By its content: schemathesis repeats a request to see whether its answer stays the same.
    chance = zlib.crc32(repr((case.path_parameters, case.query, case.body)).encode())
    if case.headers.get("Idempotency-Key") == EXAMPLE_KEY and chance % 4 != 0:
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    if GUEST and chance % 2 == 0:
        # The answer that holds a guest's secret is not stored, so the key is not accepted.
        case.headers.pop("Idempotency-Key", None)
    thought_up = case.meta.phase.name.value in ("coverage", "fuzzing")
    lucky = chance % 3 == 0 or not any(answers[operation, status] for status in (200, 201, 204))
    # A guest's cart can not be guessed, nor described by an example: it is known by its token.
    if operation in fresh_for and (operation == "mergeGuestCart" or (thought_up and lucky)):
        fresh_for[operation](case)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Whether it is one."""
    if isinstance(failure, RejectedPositiveData) and response.status_code == 400:
        problem = response.json()
        # A cursor can look well and not be one of this list.
        if problem["code"] == "invalid_cursor":
            return "cursor" not in (case.query or {})
        return not all(
            error["code"] in TWO_PLACES or (error["code"] == "maximum" and error["pointer"].endswith(TOO_LARGE)) for error in problem.get("errors", [{"code": ""}])
        )
    # Before the If-Match is looked at comes whether the thing is there, and what the key was used for.
    if isinstance(failure, (AcceptedNegativeData, MissingHeaderNotRejected)) and only_if_match_is_wrong(case):
        return response.status_code not in (404, 422) or response.json()["code"] not in ("not_found", "idempotency_key_reused")
    # What is archived can not be bought any more, and can be read for ever: old orders speak of it.
    if isinstance(failure, UseAfterFree):
        return not failure.free.startswith(("DELETE /v1/products/", "DELETE /v1/variants/"))
    # A wrong Cart-Token is 404 on purpose: nobody learns whether there is such a cart.
    if isinstance(failure, IgnoredAuth) and failure.scenario == AuthScenario.INVALID_AUTH:
        return "/v1/carts/{cartId}" not in case.path or "404" not in failure.message
    return True


def only_if_match_is_wrong(case):
    """Whether schemathesis has changed nothing else for the worse. A header of the caller's that it takes away is put back before the request is sent."""
    data = case.meta.phase.data
    changed = {data.parameter, *(mutation.parameter for mutation in getattr(data, "mutations", None) or ())}
    for names in re.findall(r"violates `required` \(was ([^)]*)\)", data.description or ""):
        changed.update(names.split(", "))
    changed -= {None, "Authorization", "Cart-Token"}
    return changed == {"If-Match"} and [place.value for place, info in case.meta.components.items() if info.mode.is_negative] == ["header"]


def name(case):
    return case.operation.definition.raw["operationId"]


@schemathesis.hook
def after_call(context, case, response):
    request = response.request
    if request.method == case.operation.method.upper():
        answers[name(case), response.status_code] += 1
        slowest[name(case)] = max(slowest.get(name(case), 0), response.elapsed)
    if response.status_code >= 500:
        body = request.body.decode(errors="replace") if isinstance(request.body, bytes) else request.body
        broken.append(f"{request.method} {request.url} answered {response.status_code}: {response.text}\n    {dict(request.headers)} {body}")


@atexit.register
def report():
    with open(os.environ["FUZZ_REPORT"], "w") as file:
        json.dump({"answers": [[*key, count] for key, count in answers.items()], "slowest": slowest, "broken": broken}, file)
