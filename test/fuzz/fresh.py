"""Makes what a request uses up, through the API itself: carts with something in them, orders, products."""

import os
import uuid

import requests

API = os.environ["FUZZ_API"]
TOKEN = os.environ["FUZZ_TOKEN"]

session = requests.Session()
ADDRESS = {"name": "Ada Lindqvist", "line1": "Kastanienallee 12", "city": "Berlin", "postalCode": "10435", "country": "DE"}


def call(method, path, body=None, merge=False, **headers):
    """The answer to a request that has to succeed; the caller's token goes with it unless a Cart-Token does."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if "Cart-Token" not in sent:
        sent["Authorization"] = f"Bearer {TOKEN}"
    if merge:
        sent["Content-Type"] = "application/merge-patch+json"
    response = session.request(method, API + path, json=body, headers=sent, timeout=15)
    response.raise_for_status()
    return response


def product():
    body = {"title": f"Fresh {uuid.uuid4()}", "variants": [{"sku": str(uuid.uuid4()), "prices": [{"amount": 4900, "currency": "EUR"}]} for _ in range(2)]}
    return call("POST", "/v1/products", body)


def category():
    return call("POST", "/v1/categories", {"name": f"Fresh {uuid.uuid4()}"})


def variant():
    """The id of one that is in stock."""
    made = product().json()["variants"][0]["id"]
    call("POST", f"/v1/variants/{made}/stock-adjustments", {"delta": 5000, "reason": "received"}, Idempotency_Key=str(uuid.uuid4()))
    return made


def cart():
    """The customer's open one, new and with something in it."""
    old = call("POST", "/v1/carts", {"currency": "EUR"}).json()["id"]
    call("DELETE", f"/v1/carts/{old}", If_Match="*")
    new = call("POST", "/v1/carts", {"currency": "EUR"}).json()["id"]
    return call("PUT", f"/v1/carts/{new}/items/{variant()}", {"quantity": 2})


def guest_cart():
    """A guest's, with something in it: its token, and the answer that holds it."""
    made = session.post(f"{API}/v1/carts", json={"currency": "EUR"}, timeout=15).json()
    return made["token"], call("PUT", f"/v1/carts/{made['id']}/items/{variant()}", {"quantity": 2}, Cart_Token=made["token"])


def checkout():
    """What placeOrder wants to know of a fresh cart."""
    made = cart().json()
    check = call("GET", f"/v1/carts/{made['id']}/validation?country=DE").json()
    return {"cartId": made["id"], "cartVersion": check["cartVersion"], "expectedTotal": check["totals"]["total"]}


def order():
    return call("POST", "/v1/orders", {**checkout(), "shippingAddress": ADDRESS}, Idempotency_Key=str(uuid.uuid4()))


def paid_order():
    made = order().json()
    payment = {"provider": "stripe", "reference": str(uuid.uuid4()), "amount": made["total"]}
    call("POST", f"/v1/orders/{made['id']}/payments", payment, Idempotency_Key=str(uuid.uuid4()))
    return call("GET", f"/v1/orders/{made['id']}")
