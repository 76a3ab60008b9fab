// Calls of the vendor's client against a server whose facts are in the variable SERVER. It prints the name of each call that gave what
// it must, and ends with 1 at the first one that did not.
import assert from 'node:assert/strict'
import {createClient} from '@sanity/client'

const server = JSON.parse(process.env.SERVER)
const base = {apiHost: server.url, apiVersion: '2025-03-25', token: server.token, useCdn: false, maxRetries: 0}
const dataset = createClient({...base, projectId: server.projectId, dataset: server.dataset, useProjectHostname: false})
const library = createClient({...base, resource: {type: 'media-library', id: server.libraryId}})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function call(name, body) {
  await body()
  console.log(name)
}

async function failure(promise) {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new assert.AssertionError({message: 'it did not fail'})
}

// documents of a dataset
await call('create', async () => {
  const cat = await dataset.create({_id: 'cat', _type: 'animal', name: 'Cat', lives: 9, tags: ['a', 'b']})
  assert.equal(cat._id, 'cat')
  assert.equal(cat.lives, 9)
  assert.ok(cat._rev && cat._createdAt && cat._updatedAt)
})
await call('create without id', async () => {
  assert.match((await dataset.create({_type: 'animal'}))._id, /^\w+/)
})
await call('create in drafts', async () => {
  assert.match((await dataset.create({_id: 'drafts.', _type: 'animal'}))._id, /^drafts\.\w+/)
})
await call('createIfNotExists', async () => {
  assert.equal((await dataset.createIfNotExists({_id: 'cat', _type: 'animal', name: 'Other'})).name, 'Cat')
})
await call('createOrReplace', async () => {
  const dog = await dataset.createOrReplace({_id: 'dog', _type: 'animal', name: 'Dog'})
  const again = await dataset.createOrReplace({_id: 'dog', _type: 'animal', name: 'Hound'})
  assert.equal(again.name, 'Hound')
  assert.notEqual(again._rev, dog._rev)
})
await call('getDocument', async () => assert.equal((await dataset.getDocument('cat')).name, 'Cat'))
await call('getDocument that is missing', async () => assert.equal(await dataset.getDocument('no-such'), undefined))
await call('getDocuments', async () => {
  const found = await dataset.getDocuments(['dog', 'no-such', 'cat'])
  assert.deepEqual(found.map((d) => d && d._id), ['dog', null, 'cat'])
})
await call('fetch', async () => {
  const found = await dataset.fetch('*[_id == $id][0]', {id: 'cat'})
  assert.equal(found.name, 'Cat')
})
await call('fetch with a long query, by POST', async () => {
  const found = await dataset.fetch('*[_id == $id][0]' + ' '.repeat(12000), {id: 'cat'})
  assert.equal(found.name, 'Cat')
})
await call('fetch with the whole response', async () => {
  const response = await dataset.fetch('*[_id == $id][0]', {id: 'cat'}, {filterResponse: false})
  assert.equal(response.result.name, 'Cat')
  assert.equal(typeof response.ms, 'number')
})
await call('fetch with a request tag', async () => {
  assert.equal((await dataset.fetch('*[_id == $id][0]', {id: 'cat'}, {tag: 'nightly.import'})).name, 'Cat')
})

// patches
await call('patch: set, setIfMissing, unset, inc, dec', async () => {
  const cat = await dataset
    .patch('cat')
    .set({name: 'Tom', color: 'grey'})
    .setIfMissing({lives: 1, owner: 'Ann'})
    .inc({lives: 2})
    .dec({lives: 1})
    .commit()
  assert.deepEqual([cat.name, cat.color, cat.owner, cat.lives], ['Tom', 'grey', 'Ann', 10])
  assert.equal((await dataset.patch('cat').unset(['color']).commit()).color, undefined)
})
await call('patch: insert, append, prepend, splice', async () => {
  assert.deepEqual((await dataset.patch('cat').insert('after', 'tags[0]', ['c']).commit()).tags, ['a', 'c', 'b'])
  assert.deepEqual((await dataset.patch('cat').append('tags', ['z']).commit()).tags, ['a', 'c', 'b', 'z'])
  assert.deepEqual((await dataset.patch('cat').prepend('tags', ['0']).commit()).tags, ['0', 'a', 'c', 'b', 'z'])
  assert.deepEqual((await dataset.patch('cat').splice('tags', 1, 2, ['x']).commit()).tags, ['0', 'x', 'b', 'z'])
})
await call('patch: autoGenerateArrayKeys', async () => {
  const cat = await dataset.patch('cat').set({toys: [{name: 'mouse'}]}).commit({autoGenerateArrayKeys: true})
  assert.match(cat.toys[0]._key, /\w+/)
})
await call('patch: diffMatchPatch', async () => {
  assert.equal((await dataset.patch('cat').diffMatchPatch({name: '@@ -1,3 +1,4 @@\n Tom\n+s\n'}).commit()).name, 'Toms')
})
await call('patch: ifRevisionId', async () => {
  const {_rev} = await dataset.getDocument('cat')
  assert.equal((await dataset.patch('cat').ifRevisionId(_rev).set({name: 'Tom'}).commit()).name, 'Tom')
  const error = await failure(dataset.patch('cat').ifRevisionId(_rev).set({name: 'Late'}).commit())
  assert.equal(error.statusCode, 409)
  assert.equal((await dataset.getDocument('cat')).name, 'Tom')
})
await call('patch with the id alone', async () => {
  const result = await dataset.patch('cat').set({name: 'Tim'}).commit({returnDocuments: false})
  assert.equal(result.documentId, 'cat')
  assert.ok(result.transactionId)
})
await call('mutate without effect', async () => {
  await dataset.patch('cat').set({name: 'Nobody'}).commit({dryRun: true})
  assert.equal((await dataset.getDocument('cat')).name, 'Tim')
})

// transactions
await call('transaction', async () => {
  const result = await dataset
    .transaction()
    .create({_id: 'owl', _type: 'animal', legs: 2})
    .patch('cat', (p) => p.set({friend: {_type: 'reference', _ref: 'owl'}}))
    .delete('dog')
    .commit()
  assert.deepEqual(result.documentIds, ['owl', 'cat', 'dog'])
  assert.equal(await dataset.getDocument('dog'), undefined)
})
await call('transaction that fails changes nothing', async () => {
  const error = await failure(
    dataset.transaction().patch('owl', (p) => p.set({legs: 3})).create({_id: 'cat', _type: 'animal'}).commit())
  assert.equal(error.statusCode, 409)
  assert.equal((await dataset.getDocument('owl')).legs, 2)
})
await call('delete of a document that is referenced', async () => {
  const error = await failure(dataset.delete('owl'))
  assert.equal(error.statusCode, 409)
  assert.match(error.message, /owl|cat/)
})
await call('delete', async () => {
  await dataset.patch('cat').unset(['friend']).commit()
  await dataset.delete('owl')
  assert.equal(await dataset.getDocument('owl'), undefined)
})

// assets of the dataset
await call('assets.upload of an image', async () => {
  const image = await dataset.assets.upload('image', png, {filename: 'dot.png', contentType: 'image/png', title: 'A dot'})
  assert.equal(image._type, 'sanity.imageAsset')
  assert.match(image._id, /^image-[0-9a-f]{40}-1x1-png$/)
  assert.equal(image.originalFilename, 'dot.png')
  assert.equal(image.title, 'A dot')
  assert.equal((await dataset.getDocument(image._id)).sha1hash, image.sha1hash)
  const bytes = Buffer.from(await (await fetch(image.url)).arrayBuffer())
  assert.deepEqual(bytes, png)
})
await call('assets.upload of the same image', async () => {
  const first = await dataset.assets.upload('image', png)
  const second = await dataset.assets.upload('image', png)
  assert.equal(first._id, second._id)
})
await call('assets.upload of a file', async () => {
  const file = await dataset.assets.upload('file', Buffer.from('hello'), {filename: 'hello.txt', contentType: 'text/plain'})
  assert.equal(file._type, 'sanity.fileAsset')
  assert.match(file._id, /^file-[0-9a-f]{40}-txt$/)
})

// the media library
await call('assets.upload into a library', async () => {
  // this version of the client drops the response of a library, which has no document
  assert.equal(await library.assets.upload('image', png, {filename: 'dot.png', title: 'A dot'}), undefined)
  const [asset] = await library.fetch('*[_type == $type]', {type: 'sanity.asset'})
  assert.equal(asset.title, 'A dot')
  const instance = await library.getDocument(asset.currentVersion._ref.split(':').pop())
  assert.match(instance._id, /^image-[0-9a-f]{40}-1x1-png$/)
})
await call('409 for a second upload into a library', async () => {
  const error = await failure(library.assets.upload('image', png))
  assert.equal(error.statusCode, 409)
})
await call('patch in a library', async () => {
  const [{_id}] = await library.fetch('*[_type == $type]', {type: 'sanity.asset'})
  assert.equal((await library.patch(_id).set({title: 'A small dot'}).commit()).title, 'A small dot')
})
await call('mediaLibrary.video.getPlaybackInfo', async () => {
  const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp42')])
  await library.assets.upload('file', mp4, {filename: 'clip.mp4', contentType: 'video/mp4'})
  const [{_id}] = await library.fetch('*[_type == $type]', {type: 'sanity.videoAsset'})
  for (let polls = 0; (await library.getDocument(_id)).state !== 'ready'; polls++) assert.ok(polls < 10)
  const info = await library.mediaLibrary.video.getPlaybackInfo(`media-library:${server.libraryId}:${_id}`)
  assert.ok(info.stream.url && info.thumbnail.url)
  assert.deepEqual(await library.mediaLibrary.video.getPlaybackInfo(_id), info)
})
await call('mediaLibrary.video.getPlaybackInfo that is missing', async () => {
  const error = await failure(library.mediaLibrary.video.getPlaybackInfo('video-none'))
  assert.equal(error.statusCode, 404)
})

// errors
await call('401', async () => {
  const error = await failure(dataset.withConfig({token: ' '}).create({_type: 'animal'}))
  assert.equal(error.statusCode, 401)
})
await call('404 for an unknown dataset', async () => {
  const error = await failure(dataset.withConfig({dataset: 'none'}).create({_type: 'animal'}))
  assert.equal(error.statusCode, 404)
  assert.match(error.message, /Dataset not found/)
})
await call('404 for a patch of a missing document', async () => {
  const error = await failure(dataset.patch('no-such').set({a: 1}).commit())
  assert.equal(error.statusCode, 404)
  assert.match(error.message, /no-such/)
})
await call('409 for a second creation', async () => {
  const error = await failure(dataset.create({_id: 'cat', _type: 'animal'}))
  assert.equal(error.statusCode, 409)
  assert.match(error.message, /already exists/)
})
await call('400 for a request tag with a blank', async () => {
  const error = await failure(dataset.request({uri: '/data/query/' + server.dataset + '?query=*&tag=a%20b'}))
  assert.equal(error.statusCode, 400)
})
await call('501 for a call that the fake lacks', async () => {
  const error = await failure(dataset.request({uri: '/jobs/none'}))
  assert.equal(error.statusCode, 501)
  assert.match(error.response.body, /FakeSanity does not serve GET \/v2025-03-25\/jobs\/none/)
})
