package io.commercebridge.rules.planted.orders;

record OrderHelper(String what) {}
