/** DynamoDB Local and ElasticMQ as one object. */
package io.commercebridge.cloud;
