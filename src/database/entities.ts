import { Cart } from '../carts/cart.entity.js';
import { Category } from '../catalog/category.entity.js';
import { Product } from '../catalog/product.entity.js';
import { Variant } from '../catalog/variant.entity.js';
import { HistoryEntry } from '../orders/history.entity.js';
import { Order, OrderLine } from '../orders/order.entity.js';
import { Payment } from '../orders/payment.entity.js';

/** Every entity of every feature; the ORM learns them here, and only here. */
export const entities = [Cart, Category, HistoryEntry, Order, OrderLine, Payment, Product, Variant] as const;
