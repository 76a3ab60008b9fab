// Calls of the vendor's client against a server whose facts are in the variable SERVER. It prints the name of each call that gave what
// it must, and ends with 1 at the first one that did not.
import assert from 'node:assert/strict'
import './browser.mjs'
import sdk from '@progress/sitefinity-webservices-sdk/dist/sitefinity-webservices-sdk.js'

const server = JSON.parse(process.env.SERVER)
const sitefinity = new sdk.Sitefinity({baseUrl: server.serviceUrl})
// new for each use: uploads of the client add their headers to the object
const access = () => ({'X-SF-Access-Key': server.accessKey})
const set = (entitySet, more = {}) => sitefinity.data({entitySet, additionalHeaders: access(), ...more})
const images = set('images')
const albums = set('albums')
const query = () => new sdk.Query()
const png = new Blob(
  [Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')],
  {type: 'image/png'})

async function call(name, body) {
  await body()
  console.log(name)
}

const settled = (start) => new Promise((successCb, failureCb) => start({successCb, failureCb}))
const done = (data, method, parameters = {}) => settled((callbacks) => data[method]({...parameters, ...callbacks}))
const failure = (data, method, parameters) =>
  done(data, method, parameters).then(
    () => assert.fail('it did not fail'),
    (error) => error)

async function upload(title) {
  const result = await settled(({successCb, failureCb}) => {
    const batch = sitefinity.batch(successCb, failureCb, undefined, {additionalHeaders: access()})
    const transaction = batch.beginTransaction()
    transaction.upload({
      entitySet: 'images',
      data: png,
      contentType: 'image/png',
      fileName: title + '.png',
      uploadProperties: {Title: title, ParentId: album, DirectUpload: true},
    })
    batch.endTransaction(transaction)
    batch.execute()
  })
  return result.data[0].response[0]
}

let album, cat, dog

await call('create', async () => {
  const created = await done(albums, 'create', {data: {Title: 'Animals'}})
  album = created.Id
  assert.match(album, /^[0-9a-f-]{36}$/)
  assert.equal(created.Title, 'Animals')
})
await call('batch upload', async () => {
  const parts = [await upload('cat'), await upload('dog')]
  for (const part of parts) assert.equal(part.statusCode, '201')
  ;[cat, dog] = parts.map((part) => part.data.Id)
  assert.equal(parts[0].data.Title, 'cat')
})
await call('getSingle', async () => {
  const item = await done(images, 'getSingle', {key: cat})
  assert.deepEqual([item.Id, item.Title, item.Width, item.Height], [cat, 'cat', 1, 1])
})
await call('getSingle with expand', async () => {
  const item = await done(images, 'getSingle', {key: cat, query: query().select('Id').expand('Parent')})
  assert.equal(item.Parent.Title, 'Animals')
})
await call('getSingle of a missing item', async () => {
  const error = await failure(images, 'getSingle', {key: '00000000-0000-0000-0000-000000000001'})
  assert.equal(error.status, 404)
})
await call('get', async () => {
  const {value} = await done(images, 'get', {query: query().order('Title desc').select('Id', 'Title')})
  assert.deepEqual(value.map((item) => item.Title), ['dog', 'cat'])
})
await call('get with where', async () => {
  const titles = async (where) => (await done(images, 'get', {query: where.done()})).value.map((item) => item.Title)
  assert.deepEqual(await titles(query().where().eq('Title', 'cat')), ['cat'])
  assert.deepEqual(await titles(query().where().ne('Title', 'cat')), ['dog'])
  assert.deepEqual(await titles(query().where().contains('Title', "o'")), [])
  assert.deepEqual(await titles(query().where().startsWith('Title', 'd')), ['dog'])
  assert.deepEqual(await titles(query().where().endsWith('Title', 'at')), ['cat'])
  assert.deepEqual(await titles(query().where().eq('ParentId', album).eq('Title', 'dog')), ['dog'])
})
await call('get with or and not', async () => {
  const either = query().where().or().eq('Title', 'cat').eq('Title', 'dog').done().done()
  assert.equal((await done(images, 'get', {query: either})).value.length, 2)
})
await call('get with expand', async () => {
  const {value} = await done(images, 'get', {query: query().expand('Parent')})
  assert.deepEqual(value.map((item) => item.Parent.Id), [album, album])
})
await call('get with count, skip and take', async () => {
  const page = await done(images, 'get', {query: query().order('Title asc').skip(1).take(1).count()})
  assert.equal(page['@odata.count'], 2)
  assert.deepEqual(page.value.map((item) => item.Title), ['dog'])
})
await call('get of the count alone', async () => {
  assert.equal(Number(await done(images, 'get', {query: query().count(false)})), 2)
})
await call('get with search', async () => {
  const {value} = await done(images, 'get', {action: "Default.Search(searchFields='Title')", query: query().search('cat')})
  assert.deepEqual(value.map((item) => item.Id), [cat])
})
await call('getOperations', async () => {
  const {value} = await done(images, 'getOperations', {key: cat})
  assert.ok(value.length > 0)
})
await call('update', async () => {
  await done(images, 'update', {key: cat, data: {AlternativeText: 'A cat'}})
})
await call('operation', async () => {
  await done(images, 'operation', {key: cat, data: {action: 'Publish'}})
  assert.equal((await done(images, 'getSingle', {key: cat})).AlternativeText, 'A cat')
})
await call('chunkUpload.getChunkUploadInfo', async () => {
  const info = await settled((callbacks) =>
    images.chunkUpload.getChunkUploadInfo({data: {libraryId: album}, ...callbacks}))
  assert.ok(info)
})
await call('destroy', async () => {
  await done(images, 'destroy', {key: dog})
  assert.equal((await failure(images, 'getSingle', {key: dog})).status, 404)
})
await call('400 for an unknown property', async () => {
  const error = await failure(images, 'update', {key: cat, data: {NoSuch: 1}})
  assert.equal(error.status, 400)
})
await call('404 for an unknown set', async () => {
  assert.equal((await failure(set('nothings'), 'get', {})).status, 404)
})
await call('401 without an access key', async () => {
  assert.equal((await failure(set('images', {additionalHeaders: {}}), 'create', {data: {Title: 'x'}})).status, 401)
})
await call('501 for a call that the fake lacks', async () => {
  const error = await failure(images, 'create', {key: cat, action: 'Default.NoSuch', data: {a: 1}})
  assert.equal(error.status, 501)
})
