/** DynamoDB Local and ElasticMQ as one object, apart from the bridge's own class path. */
package io.commercebridge.cloud;
